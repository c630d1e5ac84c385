//! The report of a day of the watch: any day, as it was known at its end, as far as its reader may see, with the state of the journal.

use std::sync::Arc;

use kernel::{Handling, Id, Lang, kind};
use situation::command::{SetFigureStatus, WriteEntry};
use situation::incident::Severity;
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::read::{Eye, incidents};
use situation::text::Words;
use web::{CheckpointShown, Fault, Inclusion, ProofState, Proofs};

use crate::town::{MAYOR, OFFICER, Town};

const DAY: &str = "/en/reports/daily/2026-11-24";
const ROOT: &str = "q2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=";

fn public_figure(town: &Town, incident: Id<kind::Matter>) {
    let figure = Figure {
        name: "evacuated".into(),
        value: 350,
        unit: String::new(),
        about: true,
        status: FigureStatus::Unconfirmed,
    };
    let entry = WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: Some(figure),
        ..WriteEntry::message(Some(incident), Words::new(Lang::Fr, ""))
    };
    let entry = town.ask(entry).entries[0].id;
    town.ask(SetFigureStatus { entry, to: FigureStatus::Confirmed });
    town.ask(SetFigureStatus { entry, to: FigureStatus::Public });
}

fn number(town: &Town, id: Id<kind::Matter>) -> String {
    let all = town.read(|r| incidents(r, &Eye::all(), &Default::default(), 10));
    all.iter().find(|i| i.id == id).unwrap().number.clone()
}

#[tokio::test]
async fn a_past_day_says_what_was_known_at_its_end_and_nothing_of_later() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    town.call("fumée au quai", "");
    public_figure(&town, gas);
    town.clock.advance_seconds(86_400);
    let later = town.incident("gas-leak", Severity::Serious);
    let (first, second) = (number(&town, gas), number(&town, later));
    let officer = town.browser(OFFICER);

    let days = officer.get("/en/reports/daily").await;
    assert_eq!(days.status, 200, "{}", days.text);
    assert!(
        days.text.contains("reports/daily/2026-11-24\"") && days.text.contains("reports/daily/2026-11-25\"")
    );
    assert!(!days.text.contains("reports/daily/2026-11-23"), "the journal knows nothing of that day");
    assert!(officer.get("/en/reports").await.text.contains("/en/reports/daily\""));

    let past = officer.get(DAY).await;
    assert_eq!(past.status, 200, "{}", past.text);
    for said in [
        first.as_str(),
        "Evacuated",
        "350",
        "normal watch",
        "PH-26-0003",
        "Call",
        "/en/reports/daily/2026-11-25",
    ] {
        assert!(past.text.contains(said), "{said}: {}", past.text);
    }
    assert!(past.text.contains("C. Delvaux") && past.text.contains("M. Janssens"), "both were on duty");
    assert!(!past.text.contains(&second), "that came on the next day");

    let present = officer.get("/en/reports/daily/2026-11-25").await.text;
    assert!(present.contains(&first) && present.contains(&second), "work on the first goes on");
    assert!(!present.contains("PH-26-0003") && present.contains("This day is not over"));
    for none in ["2026-11-23", "2026-11-26", "tomorrow", "2026-13-01"] {
        assert_eq!(officer.get(&format!("/en/reports/daily/{none}")).await.status, 404, "{none}");
    }
}

#[tokio::test]
async fn it_is_printed_in_any_of_the_three_languages_or_in_both_official_ones() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let officer = town.browser(OFFICER);
    for (asked, said, not) in [
        ("fr", "Rapport journalier du service de veille, du", "Dagrapport van de bewaking, van"),
        ("nl", "Dagrapport van de bewaking, van", "Rapport journalier du service de veille, du"),
        ("en", "Daily report of the watch, ", "Rapport journalier du service de veille, du"),
    ] {
        let reply = officer.get(&format!("{DAY}/report.pdf?in={asked}")).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/pdf"));
        assert!(reply.header("content-disposition").contains(&format!("watch-2026-11-24-{asked}.pdf")));
        assert!(reply.text.contains(said) && !reply.text.contains(not), "{asked}: {}", reply.text);
        assert!(reply.text.contains(&number(&town, gas)));
    }
    let both = officer.get(&format!("{DAY}/report.pdf")).await.text;
    assert!(
        both.contains("Rapport journalier du service de veille, du")
            && both.contains("Dagrapport van de bewaking, van")
    );
}

#[tokio::test]
async fn nobody_finds_more_in_it_than_they_may_read() {
    let town = Town::open();
    let place = "rue du Moulin x quai Neuf";
    let open = town.incident_at("gas-leak", Severity::Serious, Handling::Service, place);
    let guarded = town.incident_at("gas-leak", Severity::Serious, Handling::NeedToKnow, place);
    let (open, guarded) = (number(&town, open), number(&town, guarded));
    let officer = town.browser(OFFICER).get(DAY).await.text;
    assert!(officer.contains(&open) && officer.contains(&guarded) && officer.contains("Need to know"));
    for path in [DAY.to_owned(), format!("{DAY}/report.pdf?in=en")] {
        let reply = town.browser(MAYOR).get(&path).await;
        assert_eq!(reply.status, 200);
        assert!(reply.text.contains(&open), "{path}: {}", reply.text);
        assert!(!reply.text.contains(&guarded), "{path}: {}", reply.text);
    }
}

#[tokio::test]
async fn what_was_restricted_later_stands_on_no_page_of_the_past() {
    let town = Town::open();
    let fire = town.incident_at("fire", Severity::Serious, Handling::Service, "rue du Moulin x quai Neuf");
    let number = number(&town, fire);
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let then = testkit::NIGHT.plus_seconds(300).rfc3339();
    let pdf = format!("{DAY}/report.pdf?in=en");
    let past = ["incidents".to_owned(), format!("incidents/{fire}"), "watch".to_owned()]
        .map(|page| format!("/fr/{page}?as_of={then}"));
    town.clock.advance_seconds(86_400);
    for path in [DAY, pdf.as_str()].into_iter().chain(past.iter().map(String::as_str)) {
        assert!(mayor.get(path).await.text.contains(&number), "{path}: open to them so far");
    }
    let form = "handling=need-to-know&readers=head&words=x";
    assert_eq!(officer.post(&format!("/fr/incidents/{fire}/restrict"), form).await.status, 303);
    for path in [DAY, pdf.as_str()] {
        let reply = mayor.get(path).await;
        assert!(!reply.text.contains(&number), "{path}: {}", reply.text);
        assert!(officer.get(path).await.text.contains(&number), "{path}");
    }
    // Looked back at it shows as today: that there is something, and nothing of it.
    for path in &past {
        let reply = mayor.get(path).await;
        assert!(!reply.text.contains("Moulin"), "{path}: {}", reply.text);
        let (today, _) = path.split_once('?').unwrap();
        let today = mayor.get(today).await;
        assert_eq!(
            (reply.status, reply.text.contains(&number)),
            (today.status, today.text.contains(&number))
        );
        assert!(officer.get(path).await.text.contains("Moulin"), "{path}");
    }
    assert!(officer.get(DAY).await.text.contains("Need to know"), "its level is the one of now");
}

/// A checkpoint over this many entries.
struct Signed(i64);

impl Proofs for Signed {
    fn state(&self) -> Result<ProofState, Fault> {
        let note = format!("town.test/live\n{}\n{ROOT}\n\n— town.test/live AbCd=\n", self.0);
        let checkpoint = CheckpointShown {
            size: self.0,
            at: testkit::NIGHT.0,
            root: "ab".into(),
            note,
            deposited: Vec::new(),
        };
        Ok(ProofState { checkpoint: Some(checkpoint), ..ProofState::default() })
    }
    fn inclusion(&self, _: i64) -> Result<Option<Inclusion>, Fault> {
        Ok(None)
    }
}

#[tokio::test]
async fn at_its_foot_stands_the_last_checkpoint_and_how_to_check_it() {
    for (size, said) in [(1_000, "covers everything"), (0, "older than a part")] {
        let town = Town::with(|setup| setup.proofs = Arc::new(Signed(size)));
        town.incident("gas-leak", Severity::Serious);
        let officer = town.browser(OFFICER);
        let page = officer.get(DAY).await.text;
        for wanted in [ROOT, said, "class=\"qr\"", "AbCd=", "belfry journal verify"] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
        let paper = officer.get(&format!("{DAY}/report.pdf?in=en")).await.text;
        for wanted in [ROOT, said, "town.test/live\\n", "--checkpoints note.txt"] {
            assert!(paper.contains(wanted), "{wanted}: {paper}");
        }
        assert!(!paper.contains("--key"), "the newest key does not verify what older ones signed: {paper}");
    }
    let town = Town::open();
    town.incident("gas-leak", Severity::Serious);
    assert!(town.browser(OFFICER).get(DAY).await.text.contains("No checkpoint has been signed yet"));
}
