//! Every command by which somebody changes their mind, each field filled: what the pinned shapes need beside a plain night.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Precision, Stated, Text, kind};
use situation::command::{
    AbandonIntake, AddReportLine, AmendSignal, AttachSignal, CancelHandover, ChangeIncident, DiscardReport,
    DraftReport, DropInform, IssueReport, MergeIncident, OpenIncident, OpenIntake, RemoveReportLine,
    RestrictMatter, ReturnSignal, StartHandover, TakeStep, UnlinkIncidents, UnmergeIncident, WriteEntry,
    WriteReportLine,
};
use situation::event::SignalAmended;
use situation::incident::{Opening, Outcome, Relation, Severity, Step};
use situation::inform::InformState;
use situation::read::informs;
use situation::report::Section;
use situation::signal::{Certainty, Channel, ToldPart};
use situation::text::Words;
use testkit::NIGHT;

use crate::incidents::step;
use crate::town::{Town, all, matter, on_the_border};

fn words() -> Words {
    Words::new(Lang::Fr, "mots")
}

pub(crate) fn change(town: &Town) {
    let signal = signals(town);
    let id = incident(town, "gas");
    town.ask(AttachSignal { signal, incident: id, based_on: None });
    town.ask(ReturnSignal { signal, words: Some(words()), based_on: None });
    town.ask(ChangeIncident {
        incident: Some(id),
        incident_type: Some("fire".into()),
        severity: Some(Severity::Major),
        title: Some(Text::both("titre", "titel")),
        place: Some(on_the_border()),
        place_removed: false,
        words: Some(words()),
        based_on: None,
    });
    town.ask(ChangeIncident { incident: Some(id), place_removed: true, ..Default::default() });
    let third = incident(town, "fire");
    town.ask(MergeIncident { incident: third, into: id, based_on: None });
    town.ask(UnmergeIncident { incident: third, words: Some(words()), based_on: None });
    let other = incident(town, "fire");
    town.ask(situation::command::LinkIncidents { incident: id, other, relation: Relation::Related });
    town.ask(UnlinkIncidents { incident: id, other });
    town.ask(MergeIncident { incident: other, into: id, based_on: None });
    reports(town, id);
    for row in town.read(|r| informs(r, &all(), id)) {
        if row.state == InformState::Due {
            town.ask(DropInform { notification: row.id, words: Some(words()) });
        }
    }
    let end = TakeStep { outcome: Some(Outcome::DealtWith), words: Some(words()), ..step(id, Step::Close) };
    town.ask(end);
    town.ask(TakeStep { words: Some(words()), ..step(id, Step::Reopen) });
    town.ask(RestrictMatter {
        incident: id,
        handling: Handling::NeedToKnow,
        readers: BTreeSet::from(["watch-officer".to_owned()]),
        words: words(),
        based_on: None,
    });
    let handover = matter();
    town.ask(StartHandover {
        handover,
        to_function: "watch-officer".into(),
        to_person: Some(town.relief.person),
        words: Some(words()),
        others: Vec::new(),
    });
    town.ask(CancelHandover { handover, words: words() });
}

fn incident(town: &Town, code: &str) -> Id<kind::Matter> {
    let incident = matter();
    town.ask(OpenIncident { incident, opening: Opening::new(code, Severity::Serious) });
    incident
}

/// A signal told better afterwards, and an intake that came to nothing.
fn signals(town: &Town) -> Id<kind::Matter> {
    let gone = matter();
    town.ask(OpenIntake { signal: gone, channel: Channel::Call });
    town.ask(AbandonIntake { signal: gone, words: Some(words()) });
    let signal = crate::intake::call(town, "gaz");
    let change = SignalAmended {
        words: Some(Words::new(Lang::Fr, "gaz et fumée")),
        place: Some(on_the_border()),
        certainty: Some(Certainty::Sure),
        caller: Some("Quelqu’un (fictif)".into()),
        call_back: Some("+32 2 000 00 10".into()),
        source: Some("voisin".into()),
        urgent: Some(true),
        channel: Some(Channel::Radio),
        emptied: Vec::new(),
        stated: Some(Stated { at: NIGHT, precision: Precision::Minute }),
    };
    town.ask(AmendSignal { signal, change, based_on: None });
    let change = SignalAmended { emptied: vec![ToldPart::Caller], ..Default::default() };
    town.ask(AmendSignal { signal, change, based_on: None });
    signal
}

/// A report with its lines, a second version of it, and one that is thrown away.
fn reports(town: &Town, id: Id<kind::Matter>) {
    let entry = town.ask(WriteEntry::message(Some(id), words())).entries[0].id;
    let draft = |report, revises| DraftReport {
        report,
        incident: Some(id),
        from: NIGHT,
        to: NIGHT.plus_seconds(3_600),
        revises,
        frame: Default::default(),
        sources: None,
    };
    let (first, second, third) = (matter(), matter(), matter());
    town.ask(draft(first, None));
    let (line, gone) = (matter(), matter());
    for line in [line, gone] {
        town.ask(AddReportLine {
            report: first,
            line,
            section: Section::Measures,
            text: Text::both("mesure", "maatregel"),
            entries: vec![entry],
        });
    }
    town.ask(WriteReportLine { report: first, line, lang: Lang::En, text: "measure".into() });
    town.ask(RemoveReportLine { report: first, line: gone });
    town.ask(IssueReport { report: first, based_on: None });
    town.ask(draft(second, Some(first)));
    town.ask(IssueReport { report: second, based_on: None });
    town.ask(draft(third, None));
    town.ask(DiscardReport { report: third });
}
