//! The line to PostgreSQL: what its address asks for, and whom a certificate convinces.

use store::{Backend, DatabaseLine, Journal};
use testkit::{Authority, Server};

fn asked(address: &str) -> String {
    match DatabaseLine::read(address) {
        Ok(line) => line.to_string(),
        Err(e) => format!("no: {e}"),
    }
}

fn holds(cases: &[(&str, &str)]) {
    for (address, wanted) in cases {
        let got = asked(address);
        assert!(got.contains(wanted), "{address}: {got}");
    }
}

#[test]
fn another_machine_is_reached_with_tls_unless_the_address_says_otherwise() {
    holds(&[
        ("host=db.example user=x", "(verify-full), authorities that browsers trust"),
        ("postgresql://x:p%40@db.example:5433/place", "(verify-full)"),
        ("host=db.example sslmode=require", "(verify-full)"),
        ("host=localhost,db.example", "(verify-full)"),
        ("host=0.0.0.0", "(verify-full)"),
        ("hostaddr=192.0.2.7", "(verify-full)"),
        ("host=db.example sslmode=disable", "without TLS (sslmode=disable)"),
        ("host=db.example sslmode=verify-full sslrootcert=system", "authorities of this machine"),
        (
            "host=db.example sslmode=verify-ca sslrootcert=/etc/own.pem",
            "(verify-ca), authorities in /etc/own.pem",
        ),
        ("host = db.example  sslrootcert = '/etc/a b/own.pem' options='-c a=b'", "in /etc/a b/own.pem"),
        (r"host=db.example sslrootcert=/etc/a\ b/own.pem", "in /etc/a b/own.pem"),
        (
            "postgres://x@db.example/p?sslrootcert=%2Fetc%2Fa%20b%2Fown.pem&connect_timeout=3",
            "in /etc/a b/own.pem",
        ),
    ]);
}

#[test]
fn on_this_machine_it_is_as_it_was_unless_the_address_asks_for_more() {
    let clear = "on this machine, without TLS";
    holds(&[
        ("host=/run/postgresql user=x", clear),
        ("host=/run/postgresql sslmode=verify-full", clear),
        ("host=localhost user=x", clear),
        ("host=127.0.0.1 sslmode=prefer", clear),
        ("postgresql://[::1]:5433/place?sslmode=disable", clear),
        ("host=db.example hostaddr=127.0.0.1", clear),
        ("host=localhost sslmode=verify-full", "(verify-full)"),
        ("host=127.0.0.1 sslrootcert=/etc/own.pem", "(verify-full), authorities in /etc/own.pem"),
    ]);
}

#[test]
fn an_address_that_protects_less_than_it_seems_is_refused_with_what_to_write() {
    holds(&[
        ("host=db.example sslmode=prefer", "no: PostgreSQL: sslmode=prefer speaks in the clear"),
        (
            "host=localhost sslmode=prefer sslrootcert=/etc/own.pem",
            "no: PostgreSQL: sslmode=prefer speaks in the clear",
        ),
        ("host=db.example sslmode=verify-ca", "needs sslrootcert=FILE"),
        ("host=db.example sslmode=verify-ca sslrootcert=system", "needs sslrootcert=FILE"),
        ("host=db.example sslmode=perhaps", "there is no sslmode=perhaps"),
        ("host=/run/postgresql,db.example", "a socket knows no TLS"),
        ("host=db.example sslcert=/etc/client.pem", "unknown option `sslcert`"),
        ("db.example", "its address cannot be read"),
        ("host=db.example password='open", "its address cannot be read"),
    ]);
    for address in [
        "password=hidden host=db.example sslmode=perhaps",
        "password=well hidden=too host=db.example",
        "password=well hidden host=db.example",
        "postgresql://x:pass?hidden=too@db.example/place?hidden=yes",
    ] {
        let said = asked(address);
        assert!(said.starts_with("no: ") && !said.contains("hidden"), "{said}");
    }
}

/// Opens a journal there, and says whether the server sees TLS.
fn opened(address: &str) -> Result<bool, String> {
    let (definition, _) = testkit::definition("live");
    let journal =
        Journal::open(&Backend::Postgres(address.to_owned()), definition).map_err(|e| e.to_string())?;
    let row = journal.keep(|k| k.one("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", &[]));
    let tls = row.unwrap().unwrap().bool(0).unwrap();
    journal.close();
    Ok(tls)
}

fn refused(address: &str, why: &str) {
    let said = opened(address).unwrap_err();
    assert!(said.contains(why), "{address}: {said}");
}

#[test]
fn a_server_is_believed_with_a_certificate_of_our_authority_for_its_name() {
    let server = Server::start();
    let (ours, other) = (Authority::new("ours"), Authority::new("other"));
    let at = |name: &str, mode: &str, by: &Authority| {
        let host = server.address(&format!("{name} hostaddr=127.0.0.1"));
        format!("{host} sslmode={mode} sslrootcert={}", by.certificate().display())
    };
    let name = "db.floor.example";

    // It knows no TLS yet. 0.0.0.0 leads to this machine and is not known to.
    refused(&at(name, "verify-full", &ours), "offers no TLS");
    refused(&server.address("0.0.0.0"), "offers no TLS");
    assert_eq!(opened(&format!("{} sslmode=disable", server.address("0.0.0.0"))), Ok(false));
    assert_eq!(opened(&server.address("127.0.0.1")), Ok(false));

    server.speak_tls(&ours.issue(&format!("DNS:{name}")));
    assert_eq!(opened(&at(name, "verify-full", &ours)), Ok(true));
    assert_eq!(opened(&at(name, "require", &ours)), Ok(true));
    refused(&at(name, "verify-full", &other), "vouches for the server's certificate (authorities in ");
    refused(&server.address("0.0.0.0"), "(authorities that browsers trust)");
    refused(
        &at("db.elsewhere.example", "verify-full", &ours),
        "for «db.elsewhere.example» but for db.floor.example",
    );
    refused(&at("127.0.0.1", "require", &ours), "for «127.0.0.1» but for db.floor.example");
    assert_eq!(opened(&at("db.elsewhere.example", "verify-ca", &ours)), Ok(true));
    refused(&at(name, "verify-ca", &other), "vouches");

    let nowhere = format!("{} sslrootcert=/nowhere/own.pem", server.address(name));
    refused(&nowhere, "sslrootcert: /nowhere/own.pem: ");
    let empty = tempfile::NamedTempFile::new().unwrap();
    let empty = format!("{} sslrootcert={}", server.address(name), empty.path().display());
    refused(&empty, "it holds no certificate");
}

#[test]
fn a_certificate_for_an_address_or_of_the_authority_itself() {
    let server = Server::start();
    let ours = Authority::new("ours");
    let by = format!("sslmode=verify-full sslrootcert={}", ours.certificate().display());
    server.speak_tls(&ours.issue("IP:127.0.0.1"));
    assert_eq!(opened(&format!("{} {by}", server.address("127.0.0.1"))), Ok(true));
    let alone = format!("hostaddr=127.0.0.1 port={} user=tester dbname=postgres {by}", server.port);
    assert_eq!(opened(&alone), Ok(true));

    server.speak_tls(&ours.own());
    refused(&format!("{} {by}", server.address("127.0.0.1")), "the certificate of an authority as its own");
}
