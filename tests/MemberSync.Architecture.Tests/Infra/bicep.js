// Reads Bicep files and prints their syntax trees as JSON: node bicep.js <file> ...
'use strict';
const { readFileSync } = require('node:fs');
const { Parser, Language } = require('web-tree-sitter');

// The grammar does not know that a parameter file gives values by `param name = value`; for it they are variables.
const source = file => file.endsWith('.bicepparam')
  ? readFileSync(file, 'utf8').replace(/^param(?= \w+ =)/gm, 'var')
  : readFileSync(file, 'utf8');

const plain = (node, field) => ({
  kind: node.isMissing ? 'MISSING' : node.type,
  field,
  line: node.startPosition.row + 1,
  text: node.text,
  children: node.namedChildren.map((child, i) => plain(child, node.fieldNameForNamedChild(i))),
});

async function main() {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  console.log(JSON.stringify(process.argv.slice(2).map(file => plain(parser.parse(source(file)).rootNode, null))));
}

main();
