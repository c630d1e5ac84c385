// A person who signs a PDF with a certificate of an authority of their own: both made here and forgotten, by Node's own keys. As
// much of X.509 (RFC 5280), CMS (RFC 5652) and PAdES (ETSI EN 319 142-1) as one signature at level B needs.
import { createHash, generateKeyPairSync, sign } from "node:crypto";

const OID = {
  name: "2.5.4.3",
  basic: "2.5.29.19",
  usage: "2.5.29.15",
  ecdsa: "1.2.840.10045.4.3.2",
  sha256: "2.16.840.1.101.3.4.2.1",
  data: "1.2.840.113549.1.7.1",
  signed: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  digest: "1.2.840.113549.1.9.4",
  certificate: "1.2.840.113549.1.9.16.2.47",
};

/** Room for the signature in the document, in bytes. */
const ROOM = 4096;

const sha256 = (...pieces) => {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
};

// DER (X.690): a tag, a length, a content.

function der(tag, ...content) {
  const bytes = Buffer.concat(content);
  const size = [];
  for (let n = bytes.length; n > 0; n = Math.floor(n / 256)) size.unshift(n % 256);
  const length = bytes.length < 128 ? [bytes.length] : [0x80 | size.length, ...size];
  return Buffer.concat([Buffer.from([tag, ...length]), bytes]);
}

const seq = (...all) => der(0x30, ...all);
const set = (...all) => der(0x31, ...[...all].sort(Buffer.compare));
const int = (...bytes) => der(0x02, Buffer.from(bytes));
const octets = (bytes) => der(0x04, bytes);
const bits = (unused, bytes) => der(0x03, Buffer.from([unused]), bytes);
const text = (words) => der(0x0c, Buffer.from(words, "utf8"));
/** `YYMMDDHHMMSSZ`: up to 2049. */
const time = (digits) => der(0x17, Buffer.from(digits, "ascii"));

function oid(dotted) {
  const [first, second, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part % 128];
    for (let n = Math.floor(part / 128); n > 0; n = Math.floor(n / 128)) groups.unshift(0x80 | (n % 128));
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

const named = (words) => seq(set(seq(oid(OID.name), text(words))));
const ECDSA = seq(oid(OID.ecdsa));
const SHA256 = seq(oid(OID.sha256));

/** A key with a certificate: its own authority where none stands above it. */
function holder(words, above, authority) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const [issuer, key] = above ? [above.name, above.key] : [named(words), privateKey];
  const digits = sha256(Buffer.from(words)).subarray(0, 8);
  // Positive, and in the shortest form.
  digits[0] = (digits[0] & 0x3f) | 0x40;
  const serial = int(...digits);
  const yes = der(0x01, Buffer.from([0xff]));
  const extension = (id, value) => seq(oid(id), yes, octets(value));
  const extensions = seq(
    extension(OID.basic, authority ? seq(yes) : seq()),
    // Certificates and lists of them; or what commits its signer.
    extension(OID.usage, authority ? bits(1, Buffer.from([0x06])) : bits(6, Buffer.from([0x40]))),
  );
  const body = seq(
    der(0xa0, int(2)),
    serial,
    ECDSA,
    issuer,
    // Whatever the clock of the place says: the demonstration has one of its own.
    seq(time("200101000000Z"), time("491231235959Z")),
    named(words),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, extensions),
  );
  const certificate = seq(body, ECDSA, bits(0, sign("sha256", body, key)));
  return { name: named(words), key: privateKey, issuer, serial, certificate };
}

export class Signer {
  /** Somebody of this name, with an authority of this name behind them. */
  constructor(name, authority) {
    this.above = holder(authority, null, true);
    this.own = holder(name, this.above, false);
  }

  /** The authority's certificate, as an operator puts it among those that are trusted. */
  get anchor() {
    const lines = this.above.certificate.toString("base64").match(/.{1,64}/g);
    return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
  }

  /** A signature over these bytes, which stand apart from it. */
  over(...pieces) {
    const attribute = (id, value) => seq(oid(id), set(value));
    const attributes = [
      attribute(OID.contentType, oid(OID.data)),
      attribute(OID.digest, octets(sha256(...pieces))),
      // Binds it to this certificate, and no other with the same key.
      attribute(OID.certificate, seq(seq(seq(octets(sha256(this.own.certificate)))))),
    ];
    // They are signed as a set, and stand there under a tag of their own.
    const value = sign("sha256", set(...attributes), this.own.key);
    const inside = der(0xa0, ...attributes.sort(Buffer.compare));
    const info = seq(int(1), seq(this.own.issuer, this.own.serial), SHA256, inside, ECDSA, octets(value));
    const certificates = der(0xa0, this.own.certificate);
    const data = seq(int(1), set(SHA256), seq(oid(OID.data)), certificates, set(info));
    return seq(oid(OID.signed), der(0xa0, data));
  }

  /** The document with a signature behind it: not a byte of what was there changes. */
  sign(pdf) {
    const letters = pdf.toString("latin1");
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(letters)?.[1]);
    const trailer = letters.slice(table);
    const root = Number(/\/Root\s+(\d+)\s+0\s+R/.exec(trailer)?.[1]);
    const size = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1]);
    const catalog = new RegExp(`[\\r\\n]${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(letters)?.[1];
    if (!catalog || !size || catalog.includes("/AcroForm")) throw new Error("no PDF that can be signed here");
    const [field, value] = [size, size + 1];
    let added = letters.endsWith("\n") ? "" : "\n";
    const places = new Map();
    const object = (number, content) => {
      places.set(number, pdf.length + added.length);
      added += `${number} 0 obj\n${content}\nendobj\n`;
    };
    object(root, `<<${catalog}/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >> >>`);
    object(field, `<< /FT /Sig /T (Signature1) /V ${value} 0 R >>`);
    const range = "[0 0000000000 0000000000 0000000000]";
    const sort = "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Reason (Journey)";
    object(value, `<< ${sort} /ByteRange ${range} /Contents <${"0".repeat(2 * ROOM)}> >>`);
    const start = pdf.length + added.length;
    added += "xref\n";
    for (const [number, at] of [...places].sort(([a], [b]) => a - b))
      added += `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`;
    added += `trailer\n<< /Size ${value + 1} /Root ${root} 0 R /Prev ${table} >>\nstartxref\n${start}\n%%EOF\n`;
    return this.filled(Buffer.concat([pdf, Buffer.from(added, "latin1")]), pdf.length, range);
  }

  /** Puts the signature into its room, over everything else. */
  filled(bytes, from, range) {
    const before = bytes.indexOf("/Contents <", from) + "/Contents ".length;
    const after = bytes.indexOf(">", before) + 1;
    const covers = [before, after, bytes.length - after].map((n) => String(n).padStart(10, "0"));
    bytes.write(`[0 ${covers.join(" ")}]`, bytes.indexOf(range, from), "latin1");
    const signature = this.over(bytes.subarray(0, before), bytes.subarray(after));
    if (signature.length > ROOM) throw new Error(`the signature takes ${signature.length} bytes`);
    bytes.write(signature.toString("hex"), before + 1, "latin1");
    return bytes;
  }
}

/** The document with another value in one byte. */
export function altered(pdf, at) {
  const other = Buffer.from(pdf);
  other[at] ^= 1;
  return other;
}
