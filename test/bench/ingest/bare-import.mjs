/* The peer of import.ts: rows of a folder into a table, nothing checked, nothing indexed but the key. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse';

const [folder, path] = process.argv.slice(2);
const db = new Database(path);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
let key = 0;
for (const name of ['territories', 'actors', 'relations']) {
  const parser = createReadStream(join(folder, `${name}.csv`)).pipe(parse({ from_line: 2 }));
  let insert = null;
  let rows = [];
  const store = db.transaction(() => {
    for (const row of rows) insert.run((key += 1), ...row);
    rows = [];
  });
  for await (const row of parser) {
    if (insert === null) {
      const columns = row.map((_, at) => `c${at}`);
      db.exec(`CREATE TABLE ${name} (key INTEGER PRIMARY KEY, ${columns.join(', ')})`);
      insert = db.prepare(`INSERT INTO ${name} VALUES (?, ${columns.map(() => '?').join(', ')})`);
    }
    rows.push(row);
    if (rows.length === 20_000) store();
  }
  store();
}
db.close();
