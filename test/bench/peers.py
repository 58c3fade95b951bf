"""One Python library under measure: python peers.py igraph|networkit|networkx|graph-tool. Protocol: see tool.mjs."""
import json, math, resource, sys, time
import numpy as np

NAME = sys.argv[1]


def columns(path):
    raw = np.fromfile(path, dtype="<i4")
    n, m = int(raw[0]), int(raw[1])
    return n, raw[2 : 2 + m], raw[2 + m : 2 + 2 * m], raw[2 + 2 * m : 2 + 3 * m]


def total(values):
    return f"{sum(x for x in values if not math.isnan(x)):.3f}"


class Igraph:
    def __init__(self, path):
        import igraph

        n, s, t, w = columns(path)
        self.g = g = igraph.Graph(n=n, edges=np.column_stack((s, t)).tolist())
        w = w.tolist()
        quality = lambda c: f"{g.modularity(c, weights=w):.4f}"
        leiden = lambda k: lambda: g.community_leiden(
            objective_function="modularity", weights=w, n_iterations=k
        )
        self.order, self.size = g.vcount(), g.ecount()
        self.kernels = {
            "louvain": (lambda: g.community_multilevel(weights=w), quality),
            "leiden": (leiden(-1), quality),
            "leiden2": (leiden(2), quality),
            "leiden3": (leiden(3), quality),
            "pageRank": (lambda: g.pagerank(damping=0.85), lambda r: f"{max(r):.3e}"),
            "components": (lambda: g.connected_components().membership, lambda r: max(r) + 1),
            "cutPoints": (
                lambda: (g.articulation_points(), g.bridges()),
                lambda r: len(r[0]) + len(r[1]),
            ),
            "coreNumber": (g.coreness, max),
            "clusteringCoefficient": (
                lambda: g.transitivity_local_undirected(mode="nan"), total),
            "constraint": (lambda: g.constraint(weights=w), total),
            "betweenness": (lambda: g.betweenness(), total),
            "harmonic": (lambda: g.harmonic_centrality(normalized=False), total),
            "readEdges": (
                lambda: igraph.Graph.Read_Ncol(path + ".ncol", directed=False),
                lambda r: f"{r.vcount()} nodes, {r.ecount()} edges"),
        }


class Networkit:
    def __init__(self, path):
        import networkit as nk

        nk.setNumberOfThreads(2)
        n, s, t, w = columns(path)
        weighted = nk.GraphFromCoo(
            (w.astype(float), (s.astype(np.uint64), t.astype(np.uint64))),
            n=n, weighted=True, directed=False,
        )
        g = nk.graphtools.toUnweighted(weighted)
        self.order, self.size = g.numberOfNodes(), g.numberOfEdges()

        def quality(a):
            return f"{nk.community.Modularity().getQuality(a.getPartition(), weighted):.4f}"

        def ran(make):
            return lambda: make().run()

        def similar(index):
            def top():
                pairs = nk.linkprediction.MissingLinksFinder(g).findAtDistance(2)
                scored = index(g).runOn(pairs)
                scored.sort(key=lambda row: -row[1])
                return scored[:1000]

            return top, lambda rows: f"{rows[-1][1]:.4f}"

        self.kernels = {
            "louvain": (ran(lambda: nk.community.PLM(weighted, False)), quality),
            "louvainRefined": (ran(lambda: nk.community.PLM(weighted, True)), quality),
            "leiden": (ran(lambda: nk.community.ParallelLeiden(weighted)), quality),
            "pageRank": (ran(lambda: nk.centrality.PageRank(g, 0.85, 1e-10)),
                         lambda a: f"{max(a.scores()):.3e}"),
            "components": (ran(lambda: nk.components.ConnectedComponents(g)),
                           lambda a: a.numberOfComponents()),
            "cutPoints": (ran(lambda: nk.components.BiconnectedComponents(g)), None),
            "coreNumber": (ran(lambda: nk.centrality.CoreDecomposition(g)),
                           lambda a: a.maxCoreNumber()),
            "clusteringCoefficient": (
                ran(lambda: nk.centrality.LocalClusteringCoefficient(g)),
                lambda a: total(a.scores())),
            "commonNeighbours": similar(nk.linkprediction.CommonNeighborsIndex),
            "adamicAdar": similar(nk.linkprediction.AdamicAdarIndex),
            "resourceAllocation": similar(nk.linkprediction.ResourceAllocationIndex),
            "jaccard": similar(nk.linkprediction.JaccardIndex),
            "betweenness": (ran(lambda: nk.centrality.Betweenness(g)),
                            lambda a: total(a.scores())),
            "sampledBetweenness": (ran(lambda: nk.centrality.KadabraBetweenness(g, 0.01, 0.1)), None),
            "harmonic": (ran(lambda: nk.centrality.HarmonicCloseness(g, False)),
                         lambda a: total(a.scores())),
        }
        # Names of nodes are words here, so they are not numbers in a row ("continuous").
        self.kernels["readEdges"] = (
            lambda: nk.graphio.EdgeListReader(" ", 0, "#", False, False).read(path + ".ncol"),
            lambda r: f"{r.numberOfNodes()} nodes, {r.numberOfEdges()} edges")
        self.kernels["leiden2"] = self.kernels["leiden3"] = self.kernels["leiden"]


class Networkx:
    def __init__(self, path):
        import networkx as nx

        n, s, t, w = columns(path)
        g = nx.Graph()
        g.add_nodes_from(range(n))
        g.add_weighted_edges_from(zip(s.tolist(), t.tolist(), w.tolist()))
        self.order, self.size = g.number_of_nodes(), g.number_of_edges()
        self.kernels = {
            "louvain": (lambda: nx.community.louvain_communities(g, seed=1),
                        lambda c: f"{nx.community.modularity(g, c):.4f}"),
            "pageRank": (lambda: nx.pagerank(g, weight=None, tol=1e-10 / n, max_iter=1000),
                         lambda r: f"{max(r.values()):.3e}"),
            "components": (lambda: list(nx.connected_components(g)), len),
            "cutPoints": (lambda: (list(nx.articulation_points(g)), list(nx.bridges(g))),
                          lambda r: len(r[0]) + len(r[1])),
            "coreNumber": (lambda: nx.core_number(g), lambda r: max(r.values())),
            "clusteringCoefficient": (lambda: nx.clustering(g), lambda r: total(r.values())),
            "readEdges": (lambda: nx.read_weighted_edgelist(path + ".ncol"),
                          lambda r: f"{r.number_of_nodes()} nodes, {r.number_of_edges()} edges"),
        }


class GraphTool:
    def __init__(self, path):
        # Not `graph_tool.all`, which needs a screen library.
        import graph_tool as gt
        from graph_tool import centrality, clustering, topology

        gt.openmp_set_num_threads(2)
        n, s, t, w = columns(path)
        g = gt.Graph(directed=False)
        g.add_vertex(n)
        g.add_edge_list(np.column_stack((s, t)))
        self.order, self.size = g.num_vertices(), g.num_edges()
        self.kernels = {
            "pageRank": (lambda: centrality.pagerank(g, epsilon=1e-10),
                         lambda r: f"{r.a.max():.3e}"),
            "components": (lambda: topology.label_components(g)[0], lambda r: int(r.a.max()) + 1),
            "cutPoints": (lambda: topology.label_biconnected_components(g)[1],
                          lambda r: f"{int(r.a.sum())} nodes"),
            "coreNumber": (lambda: topology.kcore_decomposition(g), lambda r: int(r.a.max())),
            "clusteringCoefficient": (lambda: clustering.local_clustering(g), lambda r: total(r.a)),
            "betweenness": (lambda: centrality.betweenness(g, norm=False)[0],
                            lambda r: total(r.a)),
            "harmonic": (lambda: centrality.closeness(g, harmonic=True, norm=False),
                         lambda r: total(r.a)),
        }


TOOLS = {"igraph": Igraph, "networkit": Networkit, "networkx": Networkx, "graph-tool": GraphTool}


def answer(tool, request):
    if "load" in request:
        tool = TOOLS[NAME](request["load"])
        return tool, {"order": tool.order, "size": tool.size}
    if request["run"] not in tool.kernels:
        return tool, {"missing": "not offered"}
    run, figure = tool.kernels[request["run"]]
    wall, cpu = time.perf_counter(), time.process_time()
    result = run()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return tool, {"seconds": wall, "cpu": cpu, "megabytes": peak,
                  "figure": None if figure is None else figure(result)}


tool = None
for line in sys.stdin:
    try:
        tool, reply = answer(tool, json.loads(line))
    except Exception as error:  # a peer that fails is reported, never hidden
        reply = {"missing": f"{type(error).__name__}: {error}"[:200]}
    print(json.dumps(reply), flush=True)
