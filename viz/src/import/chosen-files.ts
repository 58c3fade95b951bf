/** What somebody dropped or chose. */
export interface Chosen {
  readonly files: readonly File[];
  /** Names of what is no table and no graph. */
  readonly ignored: readonly string[];
  /** Name of the folder, if it is one. */
  readonly folder: string;
}

const TABLES = /\.(csv|tsv|txt|json)(\.gz)?$/i;
/** Files of the system and of editors: nobody misses them. */
const HIDDEN = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

export function chosenOf(files: Iterable<File>, folder = ''): Chosen {
  const all = [...files].filter(({ name }) => !HIDDEN.test(name));
  const paths = all.map(({ webkitRelativePath }) => webkitRelativePath.split('/')[0] ?? '');
  const from = folder === '' ? (paths[0] ?? '') : folder;
  return {
    files: all
      .filter(({ name }) => TABLES.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    ignored: all.filter(({ name }) => !TABLES.test(name)).map(({ name }) => name),
    folder: from,
  };
}

/** Files of a drop, those of dropped folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<Chosen> {
  // Entries are gone after the event: all are taken before the first wait.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  const found: File[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, found);
  const folder = entries.length === 1 && entries[0]?.isDirectory === true ? entries[0].name : '';
  return chosenOf(found.length > 0 ? found : plain, folder);
}

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (entry.isFile) {
    found.push(
      await new Promise<File>((resolve, reject) => {
        (entry as FileSystemFileEntry).file(resolve, reject);
      }),
    );
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}
