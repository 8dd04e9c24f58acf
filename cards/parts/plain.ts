/**
 * Text from outside (a file, a person) as text and nothing else: no link, emphasis, list or mention comes of it.
 * Cards and messages read a subset of markdown, character references and `{{DATE(…)}}`; a backslash takes a
 * character's meaning away.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~]/gu, (c) => `\\${c}`)
    .replace(/&(?=#?[a-z0-9]+;)/giu, '\\&')
    .replace(/\{(?=\{)/gu, '{\\')
    .replace(/^(\s*)([-+#])(?=[\s#-]|$)/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gmu, '$1\\$2');
