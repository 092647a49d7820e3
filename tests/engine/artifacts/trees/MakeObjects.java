import java.io.*;
import java.util.*;

/** Writes the streams of Java objects that the tests read. Run: java MakeObjects.java FOLDER. */
public class MakeObjects {
    static class Node implements Serializable {
        double[] weights = {1, 2, 3};
        int[][] table = {{1}, {2, 3}};
        String name = "node";
        Node next;
        Thread.State state = Thread.State.NEW;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("weights", new double[] {0.5, 1.5});
        model.put("labels", new ArrayList<>(List.of("yes", "no")));
        model.put("when", new Date(0));
        model.put("big", new java.math.BigDecimal("1.5"));
        model.put("set", new TreeSet<>(List.of(3, 1, 2)));
        model.put("linked", new LinkedHashMap<>(Map.of("a", 1L)));
        model.put("map", new java.util.concurrent.ConcurrentHashMap<>(Map.of("k", 'c')));
        model.put("class", Integer.class);
        model.put("time", java.time.LocalDate.of(2024, 1, 1));
        write(args[0], "plain.ser", model);
        Node first = new Node();
        first.next = new Node();
        first.next.next = first;
        write(args[0], "own-class.ser", first);
        Map<java.net.URL, String> urls = new HashMap<>();
        write(args[0], "url.ser", new java.net.URL("http", "127.0.0.1", "/"));
    }

    private static void write(String folder, String name, Object object) throws IOException {
        try (ObjectOutputStream out =
                new ObjectOutputStream(new FileOutputStream(new File(folder, name)))) {
            out.writeObject(object);
        }
    }
}
