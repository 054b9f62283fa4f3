// Writes the Russian hyphenation patterns of the package "hyphen" as lines of text in Liang's notation («.аб1р»),
// exceptions as «=со-ткешь»: the package keeps them as a JavaScript trie.
const fs = require("fs");
const path = require("path");
const [levels, trie, exceptions] = require(path.resolve("node_modules/hyphen/patterns/ru.js"));
const lines = [];

function write(letters, level) {
  const values = levels[level];
  lines.push([...letters, ""].map((letter, i) => (values[i] || "") + letter).join(""));
}

function walk(node, letters) {
  if (Array.isArray(node)) node.forEach(part => walk(part, letters));
  else if (typeof node === "number") write(letters, node);
  else for (const [letter, next] of Object.entries(node)) if (letter !== "-") walk(next, letters + letter);
}

walk(trie, "");
for (const [word, places] of Object.entries(exceptions))
  lines.push("=" + [...word].map((letter, i) => (places.includes(i) ? "-" : "") + letter).join(""));
fs.writeFileSync(process.argv[2], lines.sort().join("\n") + "\n");
