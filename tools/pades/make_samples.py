#!/usr/bin/env python3
"""Draws the samples in foundation/exchange/tests/pades anew: documents that come back signed, rightly and wrongly.

Everything in them is fictitious: keys and certificates are made here and thrown away. Needs pyHanko (pip install pyhanko).
usage: tools/pades/make_samples.py
"""
import datetime
import io
import pathlib

from asn1crypto import core, keys, x509 as ax509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

OUT = pathlib.Path(__file__).resolve().parents[2] / "foundation/exchange/tests/pades"
FROM = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
UNTIL = datetime.datetime(2036, 1, 1, tzinfo=datetime.timezone.utc)
SIGNED = datetime.datetime(2026, 6, 1, 12, 0, tzinfo=datetime.timezone.utc)


def name(common):
    return x509.Name([
        x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Fictitious"),
        x509.NameAttribute(NameOID.COMMON_NAME, common),
    ])


def oid_statement(dotted, info=None):
    """One statement of EN 319 412-5, as DER."""
    body = core.ObjectIdentifier(dotted).dump() + (info or b"")
    return sequence(body)


def sequence(body):
    return b"\x30" + length(len(body)) + body


def length(n):
    if n < 0x80:
        return bytes([n])
    raw = n.to_bytes((n.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(raw)]) + raw


QUALIFIED = sequence(
    oid_statement("0.4.0.1862.1.1")
    + oid_statement("0.4.0.1862.1.4")
    + oid_statement("0.4.0.1862.1.6", sequence(core.ObjectIdentifier("0.4.0.1862.1.6.1").dump()))
)


class Holder:
    """A key with its certificate."""

    def __init__(self, common, above=None, key=None, ca=False, qualified=False, stamps=False, until=UNTIL):
        self.key = key or ec.generate_private_key(ec.SECP256R1())
        signer = above or self
        self.above = above
        builder = (
            x509.CertificateBuilder()
            .subject_name(name(common))
            .issuer_name(name(common) if above is None else above.certificate.subject)
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(FROM)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(
                x509.KeyUsage(
                    digital_signature=not ca, content_commitment=not ca and not stamps, key_encipherment=False,
                    data_encipherment=False, key_agreement=False, key_cert_sign=ca, crl_sign=ca,
                    encipher_only=False, decipher_only=False,
                ),
                critical=True,
            )
        )
        if stamps:
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        if qualified:
            statements = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.5.5.7.1.3"), QUALIFIED)
            builder = builder.add_extension(statements, critical=False)
        self.certificate = builder.sign(signer.key, hashes.SHA256())

    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def asn1(self):
        return ax509.Certificate.load(self.certificate.public_bytes(serialization.Encoding.DER))

    def secret(self):
        der = self.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return keys.PrivateKeyInfo.load(der)

    def chain(self):
        store, one = SimpleCertificateStore(), self.above
        while one is not None:
            store.register(one.asn1())
            one = one.above
        return store

    def signer(self, pss=False):
        return signers.SimpleSigner(
            signing_cert=self.asn1(), signing_key=self.secret(), cert_registry=self.chain(), prefer_pss=pss
        )


def document(streams):
    """A page of ours, with its table in lines or in a stream."""
    writer = PdfFileWriter(stream_xrefs=streams)
    text = b"BT /F1 18 Tf 72 720 Td (Situation report 26-0417/1, fictitious) Tj ET"
    font = generic.DictionaryObject({
        generic.pdf_name("/Type"): generic.pdf_name("/Font"),
        generic.pdf_name("/Subtype"): generic.pdf_name("/Type1"),
        generic.pdf_name("/BaseFont"): generic.pdf_name("/Helvetica"),
    })
    resources = generic.DictionaryObject({
        generic.pdf_name("/Font"): generic.DictionaryObject({generic.pdf_name("/F1"): writer.add_object(font)})
    })
    contents = writer.add_object(generic.StreamObject(stream_data=text))
    writer.insert_page(PageObject(contents=contents, media_box=generic.ArrayObject(
        generic.NumberObject(n) for n in (0, 0, 595, 842)), resources=resources))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def sign(bytes_, signer, field="S1", stamper=None, digest="sha256", subfilter=fields.SigSeedSubFilter.PADES):
    meta = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm=digest, subfilter=subfilter,
        embed_validation_info=False,
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(bytes_))
    out = io.BytesIO()
    signer = signers.PdfSigner(meta, signer=signer, timestamper=stamper)
    signer.sign_pdf(writer, output=out)
    return out.getvalue()


def write(file, content):
    (OUT / file).write_bytes(content)


def change(bytes_, what):
    """An update that nobody signed, or that replaces something."""
    writer = IncrementalPdfFileWriter(io.BytesIO(bytes_))
    what(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def replaced(writer):
    page = writer.root["/Pages"]["/Kids"][0]
    text = b"BT /F1 18 Tf 72 720 Td (Something else) Tj ET"
    page[generic.pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=text))
    writer.update_container(page)


def noted(writer):
    page = writer.root["/Pages"]["/Kids"][0]
    mark = generic.DictionaryObject({
        generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
        generic.pdf_name("/Subtype"): generic.pdf_name("/Square"),
        generic.pdf_name("/Rect"): generic.ArrayObject(generic.NumberObject(n) for n in (0, 0, 595, 842)),
    })
    marks = page.get("/Annots", generic.ArrayObject())
    page[generic.pdf_name("/Annots")] = generic.ArrayObject([*marks, writer.add_object(mark)])
    writer.update_container(page)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    root = Holder("Fictitious Root", ca=True)
    middle = Holder("Fictitious Issuing", above=root, ca=True)
    jo = Holder("Jo Fictitious", above=middle, qualified=True)
    rsa_key = rsa.generate_private_key(65537, 2048)
    ri = Holder("Ri Fictitious", above=middle, key=rsa_key)
    curve = Holder("Cu Fictitious", above=middle, key=ec.generate_private_key(ec.SECP384R1()))
    late = Holder("Late Fictitious", above=middle, until=datetime.datetime(2026, 2, 1, tzinfo=datetime.timezone.utc))
    alone = Holder("Alone Fictitious")
    clock = Holder("Fictitious Time", above=root, stamps=True, key=rsa.generate_private_key(65537, 2048))
    stranger = Holder("Stranger Time", stamps=True, key=rsa.generate_private_key(65537, 2048))

    def stamper(holder):
        return DummyTimeStamper(
            tsa_cert=holder.asn1(), tsa_key=holder.secret(), certs_to_embed=holder.chain(), fixed_dt=SIGNED
        )

    write("anchor.pem", root.pem())
    for table, streams in (("lines", False), ("stream", True)):
        issued = document(streams)
        write(f"{table}-issued.pdf", issued)
        write(f"{table}-signed.pdf", sign(issued, jo.signer()))
    issued = document(False)
    write("issued.pdf", issued)
    good = sign(issued, jo.signer(), stamper=stamper(clock))
    write("stamped.pdf", good)
    write("stamped-by-stranger.pdf", sign(issued, jo.signer(), stamper=stamper(stranger)))
    write("rsa.pdf", sign(issued, ri.signer()))
    write("pss-long-salt.pdf", sign(issued, ri.signer(pss=True)))
    # As much salt as the digest is long, which ETSI TS 119 312 recommends; pyHanko takes as much as fits.
    as_much_as_fits = padding.calculate_max_pss_salt_length
    padding.calculate_max_pss_salt_length = lambda key, digest: digest.digest_size
    write("pss.pdf", sign(issued, ri.signer(pss=True)))
    padding.calculate_max_pss_salt_length = as_much_as_fits
    write("p384.pdf", sign(issued, curve.signer(), digest="sha384"))
    write("two.pdf", sign(sign(issued, jo.signer()), ri.signer(), field="S2"))
    write("self-signed.pdf", sign(issued, alone.signer()))
    write("expired.pdf", sign(issued, late.signer(), stamper=stamper(clock)))
    write("bare-cms.pdf", sign(issued, jo.signer(), subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED))
    write("unsigned-update.pdf", change(issued, lambda w: w.add_object(generic.NumberObject(1))))
    write("changed-later.pdf", change(good, lambda w: w.add_object(generic.NumberObject(1))))
    write("replaced-then-signed.pdf", sign(change(issued, replaced), jo.signer()))
    write("replaced-later.pdf", change(good, replaced))
    write("noted-then-signed.pdf", sign(change(issued, noted), jo.signer()))


if __name__ == "__main__":
    main()
