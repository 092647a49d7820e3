"""Which Java classes a serialised stream may name.

A stream of Java objects makes the virtual machine load every class that it names and run its
``readObject``. Which classes are gadgets was published by the authors of ysoserial, marshalsec and
many advisories; the lists say what a class is for, and follow nobody's code.
"""

from __future__ import annotations

from typing import Final

_GADGETS: Final = """
org.apache.commons.collections.functors. org.apache.commons.collections4.functors.
org.apache.commons.collections.keyvalue.TiedMapEntry
org.apache.commons.collections4.keyvalue.TiedMapEntry org.apache.commons.collections.map.LazyMap
org.apache.commons.collections4.map.LazyMap org.apache.commons.collections.map.TransformedMap
org.apache.commons.collections4.map.TransformedMap
org.apache.commons.collections.comparators.TransformingComparator
org.apache.commons.collections4.comparators.TransformingComparator
org.apache.commons.beanutils.BeanComparator org.apache.commons.fileupload.disk.DiskFileItem
com.sun.org.apache.xalan.internal.xsltc.trax. org.apache.xalan.xsltc.trax.
com.sun.org.apache.bcel.internal. com.sun.rowset.JdbcRowSetImpl com.sun.jndi. com.sun.syndication.
com.rometools.rome.feed.impl. com.sun.corba.se. com.mchange.v2.c3p0. com.mchange.v2.naming.
sun.reflect.annotation.AnnotationInvocationHandler sun.rmi.server. sun.rmi.transport.
java.rmi.server. java.rmi.dgc. java.rmi.registry. javax.management.BadAttributeValueExpException
javax.management.remote. javax.naming. javax.script. javax.el. javax.sql.rowset.
java.lang.ProcessBuilder java.lang.Runtime java.lang.reflect.Method java.lang.invoke.
java.lang.ClassLoader java.net.URLClassLoader java.beans.EventHandler java.beans.Expression
java.beans.Statement java.security.SignedObject javax.crypto.SealedObject
javax.swing.event.EventListenerList javax.swing.UIDefaults javax.swing.undo.CompoundEdit
javax.imageio. javax.tools. jdk.nashorn. org.codehaus.groovy.runtime. groovy.lang. groovy.util.
bsh. org.python.core. org.mozilla.javascript. clojure. org.hibernate.engine.spi.TypedValue
org.hibernate.tuple. org.hibernate.property. org.springframework.aop. org.springframework.beans.
org.springframework.core.SerializableTypeWrapper org.springframework.jndi.
org.springframework.transaction.jta. org.springframework.context.support.
org.apache.click.control. org.apache.myfaces. org.apache.wicket.util.upload.
org.apache.xbean.naming. org.apache.openjpa.ee. org.apache.tomcat.dbcp. org.apache.commons.dbcp.
org.apache.commons.configuration. org.apache.commons.jelly. org.apache.commons.scxml.
org.apache.naming. org.apache.logging.log4j.core.appender. org.apache.log4j.receivers.
org.aspectj.weaver.tools.cache. org.jboss.interceptor. org.jboss.weld.interceptor.
org.jboss.proxy. org.reflections. com.vaadin.data.util.PropertysetItem
com.vaadin.data.util.NestedMethodProperty com.vaadin.v7.data.util.NestedMethodProperty
net.sf.json.JSONObject com.alibaba.fastjson.JSONArray com.alibaba.fastjson.JSONObject
com.alibaba.fastjson2.JSONArray com.fasterxml.jackson.databind.node.POJONode com.atomikos.
com.teradata.jdbc. org.h2.jdbcx. org.postgresql.ds. com.ibm.db2.jcc. oracle.jdbc.rowset.
oracle.toplink.internal. com.tangosol.util.filter. com.tangosol.util.extractor.
com.bea.core.repackaged. weblogic. ysoserial. javassist. net.bytebuddy. scala.sys.process.
scala.runtime.LambdaDeserializer org.apache.shiro.util. com.zaxxer.hikari. com.opensymphony. ognl.
freemarker. org.apache.velocity. com.caucho. com.sun.xml.internal.ws. com.sun.tools.
org.apache.bcel. com.github.luben.exec org.apache.commons.exec. org.zeroturnaround.exec.
org.yaml.snakeyaml. org.eclipse.jetty.util.log.
"""

_PLAIN: Final = """
java.lang.Object java.lang.String java.lang.Number java.lang.Integer java.lang.Long
java.lang.Short java.lang.Byte java.lang.Double java.lang.Float java.lang.Boolean
java.lang.Character java.lang.Enum java.lang.Math java.lang.StringBuilder java.lang.StringBuffer
java.lang.Void java.lang.Comparable java.lang.Throwable java.lang.Exception
java.lang.RuntimeException java.lang.StackTraceElement java.lang.IllegalArgumentException
java.lang.IllegalStateException java.lang.Error java.util.ArrayList java.util.LinkedList
java.util.Vector java.util.Stack java.util.HashMap java.util.LinkedHashMap java.util.TreeMap
java.util.Hashtable java.util.HashSet java.util.BitSet java.util.LinkedHashSet java.util.TreeSet
java.util.Properties java.util.Date java.util.Random java.util.Locale java.util.UUID
java.util.Calendar java.util.GregorianCalendar java.util.EnumMap java.util.IdentityHashMap
java.util.ArrayDeque java.util.PriorityQueue java.util.SimpleTimeZone java.util.TimeZone
java.util.Currency java.util.Optional java.util.CollSer java.util.ImmutableCollections
java.util.EnumSet$SerializationProxy java.util.Arrays$ArrayList java.util.AbstractList
java.util.AbstractMap$SimpleEntry java.util.AbstractMap$SimpleImmutableEntry java.util.Dictionary
java.util.AbstractCollection java.util.AbstractMap java.util.AbstractSet
java.util.AbstractSequentialList java.util.concurrent.ConcurrentHashMap
java.util.concurrent.CopyOnWriteArrayList java.util.concurrent.atomic.AtomicInteger
java.util.concurrent.atomic.AtomicLong java.util.concurrent.atomic.AtomicBoolean
java.util.concurrent.atomic.AtomicReference java.util.concurrent.ConcurrentHashMap$Segment
java.util.concurrent.locks. java.math.BigDecimal java.math.BigInteger java.math.MathContext
java.math.RoundingMode java.text.SimpleDateFormat java.text.DateFormat java.text.DecimalFormat
java.text.NumberFormat java.text.DecimalFormatSymbols java.text.DateFormatSymbols java.text.Format
java.text.MessageFormat java.time. java.sql.Timestamp java.sql.Date java.sql.Time java.io.File
sun.util.calendar.ZoneInfo java.util.Collections$ java.util.regex.Pattern java.net.URI
java.nio.charset. java.awt.Color java.awt.Font java.awt.Point java.awt.Dimension
java.awt.Rectangle
"""

_LIBRARIES: Final = """
weka. moa. meka. org.apache.spark.ml. org.apache.spark.mllib. org.apache.spark.sql.types.
org.nd4j. org.deeplearning4j. org.datavec. hex. water. smile. cc.mallet. opennlp.
edu.stanford.nlp. org.dmg.pmml. org.jpmml. libsvm. liblinear. de.bwaldvogel.liblinear.
ml.dmlc.xgboost4j. biz.k11i. org.tribuo. com.oracle.labs. ml.combust. no.uib.cipr.matrix.
gnu.trove. org.ejml. cern.colt. org.apache.commons.math3. org.apache.commons.math.
it.unimi.dsi.fastutil. org.apache.mahout.math. com.rapidminer. org.apache.lucene. net.sf.javaml.
org.encog. com.google.common.collect. scala.collection. scala.Tuple2 scala.Tuple3 scala.Some
scala.None$ scala.Option scala.math. scala.reflect.ClassTag breeze.linalg. mulan. mLearn. jsat.
org.neuroph. com.aliasi. ciir.umass.edu. net.librec. quickml. elki. de.lmu.ifi.dbs.
com.carrotsearch.hppc. org.roaringbitmap. org.apache.hadoop.io. org.la4j. Jama. org.jblas.
"""


def _split(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = text.split()
    exact = frozenset(word for word in words if not word.endswith((".", "$")))
    return exact, tuple(word for word in words if word.endswith((".", "$")))


_GADGET_NAMES, _GADGET_PREFIXES = _split(_GADGETS)
_PLAIN_NAMES, _PLAIN_PREFIXES = _split(_PLAIN)
_LIBRARY_NAMES, _LIBRARY_PREFIXES = _split(_LIBRARIES)
_FETCHING: Final = frozenset({"java.net.URL", "java.net.InetAddress", "java.net.Inet4Address"})

PLAIN_IN_XML: Final = frozenset(
    _split(
        """
    java.beans.XMLDecoder java.util.ArrayList java.util.HashMap java.util.LinkedHashMap
    java.util.Vector java.util.HashSet java.util.TreeMap java.util.Hashtable java.lang.String
    java.lang.Integer java.lang.Double java.lang.Boolean java.lang.Long java.lang.Float int double
    float long boolean byte short char java.lang.Object java.awt.Color java.awt.Font
    java.util.LinkedList java.util.Properties java.util.Date java.util.TreeSet java.lang.Character
    java.lang.Byte java.lang.Short java.math.BigDecimal java.math.BigInteger
    """
    )[0]
)
"""Classes whose objects a document for ``XMLDecoder`` may well make."""


def judged(name: str) -> str:
    """Return the rule that speaks of a class, or "" where it is known and harmless.

    Args:
        name: As ``Class.getName`` says it; arrays are looked through.
    """
    while name.startswith("["):
        name = name[1:]
        if name.startswith("L") and name.endswith(";"):
            name = name[1:-1]
        elif len(name) == 1:
            return ""
    if name in _GADGET_NAMES or name.startswith(_GADGET_PREFIXES):
        return "document.java-gadget"
    if name in _FETCHING:
        return "document.java-fetches"
    if name in _PLAIN_NAMES or name.startswith(_PLAIN_PREFIXES):
        return ""
    if name in _LIBRARY_NAMES or name.startswith(_LIBRARY_PREFIXES):
        return ""
    return "document.java-class"
