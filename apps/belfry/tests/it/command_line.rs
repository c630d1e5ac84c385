//! Answers to an operator who types something that cannot be done.

use crate::program::{run, said};

#[test]
fn mistakes_are_answered_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    for (args, wanted) in [
        (&["serve", "--data", "nowhere"][..], "belfry init"),
        (&["init", "--profile", "atlantis", "--data", "x"], "no profile «atlantis»"),
        (&["serve", "--listen", "0.0.0.0:8080", "--data", "x"], "put a TLS proxy in front"),
        (&["serve", "--log", "[", "--data", "x"], "is not a filter"),
        (&["journal", "verify", "--data", "never"], "belfry: "),
        (
            &["user", "add", "x", "--name", "X", "--function", "king", "--data", "y"],
            "there is no function «king»",
        ),
    ] {
        let out = run(folder.path(), args);
        assert!(!out.status.success(), "{args:?}");
        assert!(said(&out).contains(wanted), "{args:?}: {}", said(&out));
    }
}

#[test]
fn the_configuration_is_checked_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bad.toml"), "listn = \"127.0.0.1:1\"\n").unwrap();
    let out = run(folder.path(), &["--check-config", "--config", "bad.toml", "serve"]);
    assert!(!out.status.success() && said(&out).contains("listn"), "{}", said(&out));
    std::fs::write(folder.path().join("large.toml"), "[attachments]\nlargest_bytes = 99000000\n").unwrap();
    let out = run(folder.path(), &["--check-config", "--config", "large.toml", "serve"]);
    assert!(!out.status.success() && said(&out).contains("from 1 to 26214400"), "{}", said(&out));
    let out = run(folder.path(), &["--check-config", "serve"]);
    assert!(out.status.success() && said(&out).contains("the configuration can be used"), "{}", said(&out));
}

#[test]
fn everything_in_force_is_shown_and_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let file = r#"
inbox = "inbox"
[sign_in]
strong_minutes = 7
[limits]
writes_per_second = 12
[attachments]
scanner = ["look", "--token", "s3cret"]
[messages]
sms = "sms-out"
[messages.mail]
from = "watch@town.example"
relay = "mail.example:587"
[messages.push]
contact = "mailto:it@town.example"
[webhooks]
allow = ["hooks.town.example"]
[paper]
folder = "packs"
functions = ["watch-officer"]
[public]
url = "https://crisis.town.example"
[[cap_feed]]
code = "weather"
url = "https://weather.example/a.xml?key=s3cret"
[[transit_feed]]
code = "town-transit"
url = "https://transit.example/alerts.pb"
[[indicator_source]]
indicator = "places-taken"
url = "https://figures.example/places.csv"
"#;
    std::fs::write(folder.path().join("full.toml"), file).unwrap();
    let out = run(folder.path(), &["--check-config", "--config", "full.toml", "serve"]);
    let text = said(&out);
    assert!(out.status.success(), "{text}");
    for wanted in [
        "for 7 minutes",
        "12 writes a second",
        "from watch@town.example, mail.example:587 (Starttls)",
        "mailto:it@town.example",
        "sms-out",
        "hooks.town.example",
        "packs every 15 minutes for watch-officer",
        "https://crisis.town.example",
        "weather: https://weather.example/a.xml every 300 s",
        "town-transit: https://transit.example/alerts.pb every 60 s",
        "places-taken: https://figures.example/places.csv every 60 minutes",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    assert!(!text.contains("s3cret"), "{text}");
}

#[test]
fn the_line_to_the_database_is_checked_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    for (address, good, wanted) in [
        ("host=db.example user=x", true, "PostgreSQL, TLS, certificate and name checked (verify-full)"),
        ("host=/run/postgresql user=x", true, "PostgreSQL, on this machine, without TLS"),
        ("host=db.example sslmode=disable", true, "PostgreSQL, without TLS (sslmode=disable)"),
        ("host=db.example sslmode=prefer", false, "database: PostgreSQL: sslmode=prefer speaks in the clear"),
        ("host=db.example sslrootcert=nowhere.pem", false, "sslrootcert: nowhere.pem: "),
    ] {
        let out = run(folder.path(), &["--check-config", "--database", address, "serve"]);
        assert!(out.status.success() == good && said(&out).contains(wanted), "{address}: {}", said(&out));
    }
}

#[test]
fn the_shipped_profiles_hold() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["brussels", "minimal"] {
        let out = run(folder.path(), &["profile", "check", "--profile", name]);
        assert!(out.status.success() && said(&out).contains(" 0 errors"), "{name}: {}", said(&out));
    }
}
