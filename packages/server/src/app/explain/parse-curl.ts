import { splitCommand } from "./split-command.ts";

/** What a curl command would ask for; `null` where it names no URL. */
export type CurlRequest = {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
};

/** Options that are followed by a value that does not matter here; all others stand alone. */
const WITH_VALUE = new Set(
  (
    "-X --request -d --data --data-raw --data-binary --data-urlencode -o --output -u --user -m --max-time -w --write-out " +
    "-b --cookie -c --cookie-jar -x --proxy --connect-timeout --resolve --connect-to --retry --cacert -E --cert --key -F --form -T " +
    "--upload-file -r --range -D --dump-header --interface --limit-rate --max-redirs --dns-servers --proto --tls-max --ciphers"
  ).split(" "),
);

/** Options that are headers under another name. */
const AS_HEADER: Readonly<Record<string, (value: string) => readonly [string, string]>> = {
  "-H": splitHeader,
  "--header": splitHeader,
  "-A": (value) => ["User-Agent", value],
  "--user-agent": (value) => ["User-Agent", value],
  "-e": (value) => ["Referer", value.replace(/;auto$/, "")],
  "--referer": (value) => ["Referer", value.replace(/;auto$/, "")],
  "--oauth2-bearer": (value) => ["Authorization", `Bearer ${value}`],
};

/** Reads a curl command as browsers copy it ("Copy as cURL") and as people write it. */
export function parseCurl(command: string): CurlRequest | null {
  const [program = "", ...words] = splitCommand(command);
  if (!/(?:^|[/\\])curl(?:\.exe)?$/i.test(program)) return null;
  const headers: (readonly [string, string])[] = [];
  let url: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const { option, attached } = readWord(words[index] ?? "");
    if (option === null) url ??= words[index] ?? null;
    else {
      const asHeader = AS_HEADER[option];
      const takesValue = asHeader !== undefined || option === "--url" || WITH_VALUE.has(option);
      if (!takesValue) continue;
      const value = attached ?? words[(index += 1)] ?? "";
      if (asHeader !== undefined) headers.push(asHeader(value));
      else if (option === "--url") url ??= value;
    }
  }
  return url === null || url === "" ? null : { url, headers: headers.filter(([name]) => name !== "") };
}

/** `-H`, `-sSH` (the last letter counts), `-Hvalue`, `--header`, `--header=value`; `null`: not an option. */
function readWord(word: string): { option: string | null; attached: string | null } {
  if (word.startsWith("--")) {
    const equals = word.indexOf("=");
    return equals === -1
      ? { option: word, attached: null }
      : { option: word.slice(0, equals), attached: word.slice(equals + 1) };
  }
  if (!word.startsWith("-") || word === "-") return { option: null, attached: null };
  for (let at = 1; at < word.length; at += 1) {
    const option = `-${word[at] ?? ""}`;
    if (AS_HEADER[option] === undefined && !WITH_VALUE.has(option)) continue;
    return { option, attached: at + 1 < word.length ? word.slice(at + 1) : null };
  }
  return { option: word, attached: null };
}

/** `Name: value`; a name alone (`X-Thing;`) sends an empty one, and `Name:` takes a header away. */
function splitHeader(text: string): readonly [string, string] {
  const colon = text.indexOf(":");
  if (colon === -1) return [text.replace(/;$/, "").trim(), ""];
  const value = text.slice(colon + 1).trim();
  return value === "" ? ["", ""] : [text.slice(0, colon).trim(), value];
}
