import java.io.*;
import java.nio.*;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.*;
import org.gephi.project.api.*;
import org.gephi.statistics.plugin.*;
import org.openide.util.Lookup;

/** Gephi's toolkit under measure: java -cp gephi-toolkit-0.10.1-all.jar Gephi.java. Protocol: see tool.mjs. */
public class Gephi {
  static GraphModel model;
  static Node[] nodes;
  static String table;

  public static void main(String[] args) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    // The toolkit prints to standard output: it must not mix with answers.
    PrintStream answers = System.out;
    System.setOut(System.err);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher asked = Pattern.compile("\"(load|run)\":\"([^\"]*)\"").matcher(line);
      asked.find();
      String answer;
      try {
        answer = asked.group(1).equals("load") ? load(asked.group(2)) : run(asked.group(2));
      } catch (Throwable fault) {
        answer = "{\"missing\":\"" + fault.toString().replace('"', ' ').replace('\n', ' ') + "\"}";
      }
      answers.println(answer);
      answers.flush();
    }
    System.exit(0);
  }

  static String load(String file) throws IOException {
    table = file + ".csv";
    IntBuffer raw = ByteBuffer.wrap(Files.readAllBytes(Paths.get(file)))
        .order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    int order = raw.get(0);
    int rows = raw.get(1);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    model = Lookup.getDefault().lookup(GraphController.class)
        .getGraphModel(projects.getCurrentWorkspace());
    UndirectedGraph graph = model.getUndirectedGraph();
    nodes = new Node[order];
    for (int i = 0; i < order; i++) {
      nodes[i] = model.factory().newNode("n" + i);
      graph.addNode(nodes[i]);
    }
    for (int row = 0; row < rows; row++) {
      int a = raw.get(2 + row);
      int b = raw.get(2 + rows + row);
      if (a == b) continue;
      Edge there = graph.getEdge(nodes[a], nodes[b]);
      double strength = raw.get(2 + 2 * rows + row);
      if (there != null) there.setWeight(there.getWeight() + strength);
      else graph.addEdge(model.factory().newEdge(nodes[a], nodes[b], 0, strength, false));
    }
    return "{\"order\":" + order + ",\"size\":" + graph.getEdgeCount() + "}";
  }

  static String run(String kernel) throws Exception {
    Random random = new Random(1);
    if (kernel.equals("forceAtlas2")) {
      for (Node node : nodes) {
        node.setX(1000 * (random.nextFloat() - 0.5f));
        node.setY(1000 * (random.nextFloat() - 0.5f));
      }
    }
    long start = System.nanoTime();
    String figure;
    switch (kernel) {
      case "louvain": {
        Modularity louvain = new Modularity();
        louvain.setRandom(true);
        louvain.setUseWeight(true);
        louvain.setResolution(1.0);
        louvain.execute(model);
        figure = String.format(Locale.ROOT, "%.4f", louvain.getModularity());
        break;
      }
      case "pageRank": {
        PageRank rank = new PageRank();
        rank.setDirected(false);
        rank.setEpsilon(1e-10);
        rank.setUseEdgeWeight(false);
        rank.execute(model);
        figure = String.format(Locale.ROOT, "%.3e", largest(PageRank.PAGERANK));
        break;
      }
      case "components": {
        ConnectedComponents parts = new ConnectedComponents();
        parts.setDirected(false);
        parts.execute(model);
        figure = "" + parts.getConnectedComponentsCount();
        break;
      }
      case "clusteringCoefficient": {
        ClusteringCoefficient clustering = new ClusteringCoefficient();
        clustering.setDirected(false);
        clustering.execute(model);
        figure = String.format(Locale.ROOT, "%.4f", clustering.getAverageClusteringCoefficient());
        break;
      }
      case "forceAtlas2": {
        ForceAtlas2 layout = new ForceAtlas2(new ForceAtlas2Builder());
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setThreadsCount(2);
        layout.setBarnesHutOptimize(true);
        layout.setBarnesHutTheta(0.5);
        layout.setGravity(1.0);
        layout.setScalingRatio(10.0);
        layout.initAlgo();
        for (int step = 0; step < 10 && layout.canAlgo(); step++) layout.goAlgo();
        layout.endAlgo();
        figure = "10 steps";
        break;
      }
      case "readEdges": {
        figure = readEdges();
        break;
      }
      default:
        return "{\"missing\":\"not offered\"}";
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long used = Runtime.getRuntime().totalMemory() / 1048576;
    return "{\"seconds\":" + seconds + ",\"cpu\":null,\"megabytes\":" + used + ",\"figure\":\"" + figure + "\"}";
  }

  /** A table of edges, as its user opens it, into a workspace of its own; ties of the same two are added up. */
  static String readEdges() throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(table));
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.UNDIRECTED);
    importer.process(container, new DefaultProcessor(), workspace);
    UndirectedGraph graph = Lookup.getDefault().lookup(GraphController.class)
        .getGraphModel(workspace).getUndirectedGraph();
    String figure = graph.getNodeCount() + " nodes, " + graph.getEdgeCount() + " edges";
    projects.deleteWorkspace(workspace);
    return figure;
  }

  static double largest(String column) {
    double most = 0;
    for (Node node : nodes) most = Math.max(most, ((Number) node.getAttribute(column)).doubleValue());
    return most;
  }
}
