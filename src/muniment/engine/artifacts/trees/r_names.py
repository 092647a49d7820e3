"""What functions of R do that a saved model has no need of, and which ones are harmless.

The lists judge code that a file carries: promises, functions, formulas and calls. A name is looked
up as R does it, without its package.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_RUNS: Final = {
    "runs a program": (
        "system system2 shell shell.exec pipe mcparallel mcfork run_process exec_wait "
        "exec_internal exec_background r_system_file Rscript rscript system_call script_call"
    ),
    "runs code from a file or an address": (
        "source sys.source dyn.load library.dynam source_python py_run_string py_run_file "
        "py_eval sourceCpp cppFunction evalCpp source_url source_gist source_https "
        "source_data devtools_source cxxfunction v8 JuliaCall julia_source julia_eval "
        "dyn.load.so .jaddClassPath java_source"
    ),
    "installs packages": (
        "install.packages install_github install_url install_git install_local "
        "install_bitbucket pkg_install pak install.Rtools biocLite update.packages "
        "remotes_install"
    ),
    "opens a connection": (
        "socketConnection make.socket serverSocket socketAccept url download.file "
        "curl_download curl_fetch_memory curl_fetch_disk curl_fetch_stream getURL "
        "getURLContent postForm getForm httpPOST httpPUT nsl browseURL socketSelect "
        "write.socket read.socket curlPerform req_perform url.show multi_download"
    ),
}
RUNS: Final = {name: reason for reason, names in _RUNS.items() for name in names.split()}
"""Functions that no saved model has a reason to call, with what each does."""

PACKAGES: Final = _words(
    """
    processx callr sys reticulate Rcpp inline V8 rJava curl httr httr2 RCurl devtools remotes pak
    ssh rstudioapi webshot chromote processx. JuliaCall RPython XRPython sparklyr.nested
    """
)
"""Packages that run programs, compile code or open connections."""

IN_CALLS: Final = frozenset({"url", "read.table", "Sys.setenv"})
"""Functions that stand in the recorded call of honest models: ``lm(y ~ x, read.csv(url(...)))``."""

DELETES: Final = _words("unlink file.remove file_delete dir_delete")
"""Functions that delete files: code of packages cleans up its temporary ones."""

CHANGES: Final = _words(
    """
    assignInNamespace assignInMyNamespace unlockBinding setHook reg.finalizer packageEvent
    fixInNamespace addTaskCallback makeActiveBinding registerS3method registerS3methods Sys.setenv
    writeLines writeBin write.table saveRDS save dump dput sink file.create file.copy file.rename
    file.symlink Sys.chmod write_rds fwrite
    """
)
"""Functions that write, or change the session: methods of R6 objects have some."""

_WATCHED = {
    "evaluates text as code": "parse str2lang str2expression parse_expr parse_exprs eval_tidy_text",
    "writes files": (
        "writeLines writeBin writeChar write write.table write.csv saveRDS save dump dput "
        "sink file.create file.copy file.rename file.append file.symlink file.link dir.create "
        "Sys.chmod write_rds write_csv fwrite"
    ),
    "reads files or the environment": (
        "file gzfile bzfile xzfile unz fifo readRDS load readLines readBin readChar "
        "read.table read.csv scan Sys.getenv list.files unserialize readRenviron socket GET "
        "POST PUT"
    ),
    "calls machine code": ".C .Fortran .External .External2 .jcall .jnew .Internal",
    "loads packages": "attachNamespace attach require_namespace p_load",
}
_WATCHED["deletes, writes or changes the session"] = " ".join(sorted(DELETES | CHANGES))
WATCHED: Final = {name: reason for reason, names in _WATCHED.items() for name in names.split()}
"""Functions that code of a package may well call, but whose use a person should see."""

PARSERS: Final = _words(_WATCHED["evaluates text as code"])
EVALUATORS: Final = _words(
    """
    eval evalq eval.parent eval_tidy local withr with_envir
    """
)

CALLS_FIRST: Final = _words(
    """
    do.call match.fun get get0 mget getExportedValue getAnywhere dynGet mapply Map Filter Reduce
    Find Position Vectorize Recall as.call call as.name as.symbol sym exec invoke getMethod future
    later clusterEvalQ
    """
)
"""Callers whose first argument may be a function, or its name."""

CALLS_LATER: Final = _words(
    """
    lapply sapply vapply rapply eapply apply tapply outer map walk pmap aggregate by parLapply
    mclapply clusterCall clusterApply getFromNamespace Compose
    """
)
"""Callers one of whose later arguments may be a function, or its name; the first is data."""

BUILDERS: Final = _words(
    """
    rawToChar intToUtf8 utf8ToInt chartr rev strtoi as.hexmode base64_dec base64decode base64enc
    paste paste0 sprintf strsplit gsub sub substr substring toupper tolower
    """
)
"""Functions that put a text together."""

BENIGN: Final = _words(
    """
    { ( + - * / ^ ** %% %/% %*% %in% %o% %||% == != < > <= >= ! & && | || : ~ = <- <<- [ [[ $ @
    [<- [[<- $<- if for while repeat break next function return invisible NULL c list vector
    numeric integer character logical complex raw double matrix array data.frame factor levels
    nlevels labels names colnames rownames dim nrow ncol NROW NCOL length seq seq_len seq_along
    rep rep_len rev sort order rank unique duplicated which which.max which.min max min range sum
    prod mean median var sd quantile cumsum cumprod cummax cummin pmin pmax abs sqrt exp log log2
    log10 log1p expm1 sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh floor
    ceiling round signif trunc gamma lgamma digamma trigamma beta lbeta choose factorial is.na
    is.nan is.null is.finite is.infinite is.numeric is.character is.logical is.factor is.function
    is.list is.matrix is.data.frame is.element is.vector is.integer is.double is.array is.object
    is.environment is.expression is.call is.name is.symbol as.numeric as.integer as.character
    as.logical as.double as.factor as.vector as.matrix as.list as.data.frame as.formula as.array
    as.name as.Date as.POSIXct all any all.equal identical isTRUE isFALSE xor ifelse switch stop
    warning message stopifnot missing match.arg match.call match nargs nchar substr substring
    paste paste0 sprintf format formatC toupper tolower gsub sub regmatches regexpr gregexpr grepl
    grep strsplit startsWith endsWith trimws cat print apply lapply sapply vapply mapply Map
    Filter Reduce Find tapply aggregate merge cbind rbind t crossprod tcrossprod solve diag det
    outer kronecker sweep scale svd eigen qr qr.Q qr.R qr.coef chol chol2inv backsolve
    forwardsolve do.call match.fun Recall attr attributes structure unclass class inherits
    oldClass UseMethod NextMethod standardGeneric new validObject slot is isVirtualClass
    callNextMethod setattr environment new.env parent.frame sys.call sys.function parent.env
    globalenv emptyenv topenv exists get get0 mget assign local eval evalq quote bquote substitute
    deparse expression body formals args arity formula terms model.frame model.matrix
    model.response model.extract model.weights model.offset na.omit na.pass na.fail na.exclude
    update predict fitted residuals coef vcov lm glm lm.fit lm.wfit glm.fit glm.control nls loess
    optim optimize nlm uniroot integrate approx approxfun spline splinefun ecdf stepfun poly bs ns
    offset I cut findInterval tabulate table prop.table xtabs split unsplit unlist stack setdiff
    union intersect head tail subset with within transform droplevels relevel interaction dnorm
    pnorm qnorm rnorm dbinom pbinom qbinom rbinom dpois ppois qpois rpois dunif punif qunif runif
    dgamma pgamma qgamma rgamma dbeta pbeta qbeta rbeta dt pt qt rt dchisq pchisq qchisq rchisq df
    pf qf rf dexp pexp qexp rexp dcauchy pcauchy qcauchy rcauchy dlogis plogis qlogis rlogis
    dweibull pweibull qweibull dnbinom pnbinom sample set.seed rmultinom rowSums colSums rowMeans
    colMeans rapply Negate identity Vectorize on.exit try tryCatch simpleError conditionMessage
    conditionCall suppressWarnings suppressMessages proc.time Sys.time difftime date julian months
    weekdays .Call .Primitive .GenericS3 library require requireNamespace loadNamespace
    asNamespace getNamespace :: ::: setNames modifyList nobs logLik AIC BIC deviance df.residual
    family binomial gaussian poisson Gamma quasibinomial quasipoisson inverse.gaussian quasi
    make.link linkfun linkinv mu.eta variance dev.resids aic validmu valideta initialize
    weighted.mean cor cov dist hclust cutree kmeans prcomp princomp cmdscale fft mvfft convolve
    filter smooth.spline lowess supsmu ksmooth isoreg medpolish expand.grid combn rle inverse.rle
    embed diff lag ts time window start end frequency tsp is.ts decompose stl arima HoltWinters
    acf pacf strtoi rawToChar charToRaw as.raw bitwAnd bitwOr bitwXor bitwShiftL utf8ToInt
    intToUtf8 chartr make.names make.unique abbreviate mode storage.mode typeof is.primitive
    is.language as.call call as.symbol as.expression as.environment sys.frame options getOption
    interactive Sys.Date numeric_version packageVersion nlminb max.col col row slice.index aperm
    which.names zapsmall jitter rev.default sort.default order.default drop environmentName
    lengths rownames<- colnames<- names<- levels<- dim<- class<- attr<- dimnames dimnames<- diag<-
    is.na<- length<- body<- formals<- attributes<- units<- substr<- slot<- @<- environment<-
    mode<- storage.mode<- Sys.sleep gc rm ls force forceAndCall lockBinding lockEnvironment
    bindingIsLocked environmentIsLocked s te ti t2 lo strata cluster frailty Surv pspline ridge tt
    rcs lsp scored strat catg asis matrx gp pol hue rgb plot lines points abline legend axis par
    text title hist barplot boxplot polygon segments rect curve grid mtext layout colors rainbow
    heat.colors gray col2rgb predict.glm predict.lm knn knnreg svm ksvm randomForest ranger rpart
    gbm xgboost xgb.train xgb.DMatrix nnet multinom lda qda naiveBayes glmnet train trainControl
    C5.0 earth mars mda ctree cforest gam bam lmer glmer
    """
)
"""Functions that reach nothing outside their arguments."""

SHADOWED: Final = _words(
    """
    .First .Last .First.sys .First.lib .onLoad .onAttach .onUnload .Last.lib .Rprofile .env
    """
)
"""Functions of a workspace that R itself calls: at its start, at its end, with a package."""

ORDINARY: Final = _words(
    """
    c print cat library require predict summary plot ls q quit load save readRDS saveRDS source
    data data.frame head str lm glm mean sum length names list paste paste0 eval get exists if for
    ( { + - * / [ [[ $ <- = == != < > ! & && | || ~ : t cbind rbind lapply sapply apply factor
    as.numeric is.na is.null suppressWarnings suppressMessages requireNamespace read.csv write.csv
    table options Sys.time set.seed rm attach function return stop warning message invisible
    """
)
"""Names that everybody types: a function of a workspace that has one takes its place."""

ALTREP: Final = frozenset(
    {
        ("compact_intseq", "base"),
        ("compact_realseq", "base"),
        ("deferred_string", "base"),
        ("wrap_integer", "base"),
        ("wrap_logical", "base"),
        ("wrap_real", "base"),
        ("wrap_complex", "base"),
        ("wrap_raw", "base"),
        ("wrap_string", "base"),
        ("wrap_list", "base"),
        ("string_slice", "stringfish"),
        ("__sf_vec__", "stringfish"),
    }
)
"""Compact forms of vectors (class, package) that come with R or are made of plain data."""

ALTREP_FILES: Final = frozenset({"mmap_integer", "mmap_real"})
"""Compact forms that open a file by the name that is in the data."""
