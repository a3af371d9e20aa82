/** What a feature of a vector tile says; its geometry stays as it is. */
export type TaggedFeature = {
  readonly layer: string;
  /** 1: points, 2: lines, 3: areas. */
  readonly shape: number;
  readonly tags: Readonly<Record<string, unknown>>;
};

/** Where a feature goes in the new tile, perhaps to several layers. */
export type Retag = (feature: TaggedFeature) => readonly Omit<TaggedFeature, "shape">[];

/** The same vector tile in another schema: each feature with the layer and the tags that `retag` answers. */
export function retagTile(tile: Buffer, retag: Retag): Buffer {
  const layers = new Map<string, LayerWriter>();
  for (const { field, body } of fieldsOf(tile)) if (field === 3) retagLayer(body, retag, layers);
  return Buffer.concat([...layers].map(([name, writer]) => bytes(3, writer.end(name))));
}

type Field = { readonly field: number; readonly value: number; readonly body: Buffer };

function* fieldsOf(buffer: Buffer): Generator<Field> {
  const reader = new Reader(buffer);
  while (!reader.isAtEnd) {
    const key = reader.varint();
    const [field, wire] = [key >> 3, key & 7];
    if (wire === 0) yield { field, value: reader.varint(), body: Buffer.alloc(0) };
    else yield { field, value: 0, body: reader.take(wire === 1 ? 8 : wire === 5 ? 4 : reader.varint()) };
  }
}

class Reader {
  readonly #buffer: Buffer;
  #at = 0;

  constructor(buffer: Buffer) {
    this.#buffer = buffer;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#buffer.length;
  }

  varint(): number {
    let [value, scale, byte] = [0, 1, 0x80];
    while (byte & 0x80) {
      byte = this.#buffer[this.#at++] ?? 0;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    }
    return value;
  }

  take(length: number): Buffer {
    this.#at += length;
    return this.#buffer.subarray(this.#at - length, this.#at);
  }
}

function retagLayer(layer: Buffer, retag: Retag, layers: Map<string, LayerWriter>): void {
  const fields = [...fieldsOf(layer)];
  const name = fields.find(({ field }) => field === 1)?.body.toString() ?? "";
  const keys = fields.filter(({ field }) => field === 3).map(({ body }) => body.toString());
  const values = fields.filter(({ field }) => field === 4).map(({ body }) => valueOf(body));
  for (const { field, body } of fields) {
    if (field !== 2) continue;
    const parts = [...fieldsOf(body)];
    const shape = parts.find((part) => part.field === 3)?.value ?? 0;
    const geometry = parts.find((part) => part.field === 4)?.body ?? Buffer.alloc(0);
    const numbers = varints(parts.find((part) => part.field === 2)?.body ?? Buffer.alloc(0));
    const pairs = Array.from({ length: numbers.length / 2 }, (_, index) => [
      keys[numbers[index * 2] ?? -1],
      values[numbers[index * 2 + 1] ?? -1],
    ]);
    for (const target of retag({ layer: name, shape, tags: Object.fromEntries(pairs) })) {
      const writer = layers.get(target.layer) ?? new LayerWriter();
      layers.set(target.layer, writer);
      writer.add(shape, geometry, target.tags);
    }
  }
}

function varints(packed: Buffer): readonly number[] {
  const reader = new Reader(packed);
  const numbers: number[] = [];
  while (!reader.isAtEnd) numbers.push(reader.varint());
  return numbers;
}

function valueOf(body: Buffer): unknown {
  for (const { field, value, body: inner } of fieldsOf(body)) {
    if (field === 1) return inner.toString();
    if (field === 2) return inner.readFloatLE();
    if (field === 3) return inner.readDoubleLE();
    if (field === 6) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    return field === 7 ? value === 1 : value;
  }
  return null;
}

class LayerWriter {
  readonly #features: Buffer[] = [];
  readonly #keys = new Map<string, number>();
  readonly #values = new Map<unknown, number>();

  add(shape: number, geometry: Buffer, tags: TaggedFeature["tags"]): void {
    const known = Object.entries(tags).filter(([, value]) => value !== undefined && value !== null);
    const numbers = known.flatMap(([key, value]) => [indexIn(this.#keys, key), indexIn(this.#values, value)]);
    const parts = [bytes(2, Buffer.concat(numbers.map(varint))), varint(3 << 3), varint(shape), bytes(4, geometry)];
    this.#features.push(bytes(2, Buffer.concat(parts)));
  }

  end(name: string): Buffer {
    return Buffer.concat([
      bytes(1, Buffer.from(name)),
      ...this.#features,
      ...[...this.#keys.keys()].map((key) => bytes(3, Buffer.from(key))),
      ...[...this.#values.keys()].map((value) => bytes(4, writeValue(value))),
      Buffer.concat([varint(5 << 3), varint(4096), varint(15 << 3), varint(2)]),
    ]);
  }
}

function indexIn<T>(map: Map<T, number>, key: T): number {
  const index = map.get(key) ?? map.size;
  map.set(key, index);
  return index;
}

function writeValue(value: unknown): Buffer {
  if (typeof value === "boolean") return Buffer.concat([varint(7 << 3), varint(value ? 1 : 0)]);
  if (typeof value !== "number") return bytes(1, Buffer.from(String(value)));
  const double = Buffer.alloc(9, (3 << 3) | 1);
  double.writeDoubleLE(value, 1);
  return double;
}

function bytes(field: number, body: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(body.length), body]);
}

function varint(value: number): Buffer {
  const parts: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    parts.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...parts, rest]);
}
