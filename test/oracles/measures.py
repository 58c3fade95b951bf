"""Measures of other libraries on graphs given as JSON lines: {order, edges: [[u, v, strength]], groups, local, targets}."""

import json
import math
import sys

import bct
import igraph
import networkx as nx
import numpy as np


def figures(given):
    order, edges, groups = given["order"], given["edges"], given["groups"]
    graph = nx.Graph()
    graph.add_nodes_from(range(order))
    graph.add_weighted_edges_from(edges)
    plain = igraph.Graph(n=order, edges=[(u, v) for u, v, _ in edges])
    strengths = [w for _, _, w in edges]
    nx.set_node_attributes(graph, dict(enumerate(groups)), "group")

    matrix = np.zeros((order, order))
    for u, v, w in edges:
        matrix[u, v] = matrix[v, u] = w
    labels = np.array(groups) + 1
    binary = (matrix > 0).astype(float)
    isolated = binary.sum(axis=1) == 0

    spread = bct.participation_coef(matrix, labels)
    # bctpy says 0 where there is no contact: undefined.
    spread[isolated] = np.nan
    z = bct.module_degree_zscore(binary, labels)
    for group in set(labels):
        inside = labels == group
        own = binary[np.ix_(inside, inside)].sum(axis=1)
        # bctpy says 0 where the group has no spread: undefined.
        if own.std() == 0:
            z[inside] = np.nan

    subset = nx.betweenness_centrality_subset(
        graph, given["local"], given["targets"], normalized=False
    )
    cliques = {
        k: sorted(sorted(one) for one in nx.community.k_clique_communities(graph, k)) for k in (3, 4)
    }
    rich = nx.rich_club_coefficient(graph, normalized=False) if edges else {}
    bridges = sorted(tuple(sorted(edge)) for edge in nx.bridges(graph))
    assortativity = nx.attribute_assortativity_coefficient(graph, "group") if edges else math.nan

    return {
        "participationCoefficient": spread.tolist(),
        "withinModuleZScore": z.tolist(),
        "constraint": plain.constraint(weights=strengths) if edges else [math.nan] * order,
        "constraintAlike": [nx.constraint(graph)[u] for u in range(order)],
        "effectiveSize": [nx.effective_size(graph)[u] for u in range(order)],
        "betweenness": plain.betweenness(),
        "harmonicCentrality": [nx.harmonic_centrality(graph)[u] for u in range(order)],
        # networkx counts half of each pair on undirected graphs.
        "crossScaleBetweenness": [2 * subset[u] for u in range(order)],
        "pageRank": [nx.pagerank(graph, tol=1e-12, max_iter=1000)[u] for u in range(order)],
        "cliques": [cliques[3], cliques[4]],
        "richClub": [[k, rich[k]] for k in sorted(rich)],
        "articulationPoint": sorted(nx.articulation_points(graph)),
        "cutEdge": bridges,
        "localBridges": sum(1 for _ in nx.local_bridges(graph, with_span=False)),
        "assortativity": assortativity,
        "degreeAssortativity": nx.degree_pearson_correlation_coefficient(graph)
        if len({d for _, d in graph.degree() if d}) > 1
        else math.nan,
        "modularity": nx.community.modularity(
            graph, [{u for u in range(order) if groups[u] == g} for g in set(groups)], weight="weight"
        )
        if edges
        else math.nan,
    }


def plain_json(value):
    if isinstance(value, float) and (math.isnan(value) or math.isinf(value)):
        return None
    if isinstance(value, (list, tuple)):
        return [plain_json(one) for one in value]
    if isinstance(value, dict):
        return {key: plain_json(one) for key, one in value.items()}
    return value


for line in sys.stdin:
    print(json.dumps(plain_json(figures(json.loads(line)))))
