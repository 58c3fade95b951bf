import { describe, expect, it } from '@jest/globals';
import { isNeo4jTrouble, neo4jTroubleText } from '@passerelle/core/domain/neo4j-troubles';

describe('neo4jTroubleText', () => {
  it('says what is wrong in the language of the reader, with the values of the error', () => {
    const values = { server: 'neo4j://h:1', nodes: 1200 };
    expect(neo4jTroubleText('en', 'foreign', values)).toMatch(
      /^The database at neo4j:\/\/h:1 holds another graph \(1,200 nodes\)/,
    );
    expect(neo4jTroubleText('fr', 'foreign', values)).toMatch(
      /^La base à neo4j:\/\/h:1 contient un autre graphe \(1\s200 nœuds\)/u,
    );
  });

  it('knows its own troubles alone', () => {
    expect(isNeo4jTrouble('denied')).toBe(true);
    for (const other of ['toString', '', 3, undefined]) expect(isNeo4jTrouble(other)).toBe(false);
  });
});
