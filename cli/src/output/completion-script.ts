export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export interface OptionWords {
  /** With its dashes. */
  readonly name: string;
  readonly takesValue: boolean;
  /** What the value may be; empty when it is free. */
  readonly values: readonly string[];
}

export interface CommandWords {
  readonly name: string;
  readonly help: string;
  readonly verbs: readonly string[];
  readonly options: readonly OptionWords[];
}

/** A completion script of commands, flags and the values they choose from; files complete by themselves. */
export function completionScript(
  shell: (typeof SHELLS)[number],
  commands: readonly CommandWords[],
): string {
  if (shell === 'fish') return fish(commands);
  const body = bash(commands);
  return shell === 'bash' ? body : `${ZSH}${body}`;
}

/** Sourced, or found as `_passerelle` in fpath; works before and after `compinit`. */
const ZSH = `#compdef passerelle
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
autoload -Uz bashcompinit && bashcompinit
`;

function bash(commands: readonly CommandWords[]): string {
  const cases = commands.map(({ name, verbs, options }) => {
    const chosen = options
      .filter(({ values }) => values.length > 0)
      .map((option) => `        ${option.name}) words="${option.values.join(' ')}" ;;\n`);
    // A file, a folder, an id: left to the shell.
    const free = options
      .filter(({ takesValue, values }) => takesValue && values.length === 0)
      .map((option) => option.name);
    const files = free.length === 0 ? '' : `        ${free.join('|')}) return ;;\n`;
    const words = [...verbs, ...options.map((option) => option.name), '--help'].join(' ');
    return `    ${name})
      case "$previous" in
${chosen.join('')}${files}        *) words="${words}" ;;
      esac
      ;;`;
  });
  return `_passerelle() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words
  COMPREPLY=()
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${commands.map(({ name }) => name).join(' ')} --help --version" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _passerelle passerelle
`;
}

function fish(commands: readonly CommandWords[]): string {
  const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const lines = commands.flatMap(({ name, help, verbs, options }) => {
    const inside = `complete -c passerelle -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c passerelle -n __fish_use_subcommand -f -a ${name} -d ${quote(help)}`,
      ...verbs.map((verb) => `${inside} -f -a ${verb}`),
      ...options.map(({ name: option, takesValue, values }) => {
        const value =
          values.length > 0 ? ` -x -a ${quote(values.join(' '))}` : takesValue ? ' -r' : '';
        return `${inside} -l ${option.slice(2)}${value}`;
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}
