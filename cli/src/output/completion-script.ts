export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export interface CommandWords {
  readonly name: string;
  readonly help: string;
  readonly verbs: readonly string[];
  readonly options: readonly string[];
}

/** A completion script of commands and flags; files complete by themselves. */
export function completionScript(
  shell: (typeof SHELLS)[number],
  commands: readonly CommandWords[],
): string {
  if (shell === 'fish') return fish(commands);
  const body = bash(commands);
  return shell === 'bash'
    ? body
    : `#compdef passerelle\nautoload -U +X bashcompinit && bashcompinit\n${body}`;
}

function bash(commands: readonly CommandWords[]): string {
  const cases = commands.map(
    ({ name, verbs, options }) =>
      `    ${name}) words="${[...verbs, ...options, '--help'].join(' ')}" ;;`,
  );
  return `_passerelle() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
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
  const lines = commands.flatMap(({ name, help, verbs, options }) => [
    `complete -c passerelle -n __fish_use_subcommand -f -a ${name} -d ${quote(help)}`,
    ...verbs.map(
      (verb) => `complete -c passerelle -n '__fish_seen_subcommand_from ${name}' -f -a ${verb}`,
    ),
    ...options.map(
      (option) =>
        `complete -c passerelle -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}
