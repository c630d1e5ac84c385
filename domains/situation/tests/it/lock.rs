//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use kernel::{Id, Lang, Text, kind};
use situation::attachment::{Attachment, FileName};
use situation::cap::{AlertKey, BlockFacts, Doing, Geocode, Shape, Warning};
use situation::command::{
    AcceptItem, AcceptLate, AmendSignal, AttachSignal, CancelHandover, ChangeIncident, CloseHandover,
    CorrectEntry, DraftReport, DropHeld, DropInform, HoldWarning, IssueReport, LinkIncidents, MarkHeldTaken,
    MarkNotReached, MarkTold, OfferReport, OpenIncident, OpenIntake, PromoteSignal, ReadyReport,
    ReceiveSignal, RequireInform, ReturnSignal, SetAside, SetFigureStatus, SignReport, StartHandover,
    TakeBackInform, TakeStep, WriteEntry,
};
use situation::event::{EntryRef, NotedWhy, SignalAmended};
use situation::handover::{Elsewhere, ItemKind, MOST_OF_A_KIND};
use situation::incident::{Opening, Outcome, Relation, Severity, Step};
use situation::inform::{InformState, Means, Recipient};
use situation::log::{EntryKind, Figure, FigureStatus, Register};
use situation::offline::WhenTyped;
use situation::quarantine::{HeldFault, Way};
use situation::read::{LogFilter, alerts, handover_items, informs, log, signal};
use situation::report::Signer;
use situation::signal::{AsideReason, Channel, Told};
use situation::text::Words;
use situation::upcast::{AlertNoted1, AlertWithdrawn1, HandoverStarted1, Item1, LogWritten1};
use store::{Command, Deciding, Draft, Failure, Stamp, Submission};
use testkit::{NIGHT, Place, command_id};

use crate::incidents::{figure_entry, step};
use crate::town::{Town, all, matter, on_the_border};
use crate::warnings::{key, message};

/// Field names of each kind as really journalled, with the types of their values.
fn shapes() -> BTreeMap<String, BTreeMap<String, String>> {
    let place = Place::sqlite();
    let town = Town::on(&place);
    // First: the places that it gives have no point, and the shape of a place is that of the last one.
    crate::warned::every_turn(&town);
    play(&town);
    crate::minds::change(&town);
    crate::ties::every_tie(&town);
    crate::notices::every_turn(&town);
    crate::living::every_turn(&town);
    informed_again(&town);
    rebased(&town);
    quarantined(&town);
    warned(&town);
    readied(&town);
    as_before(&town, Vec::new());
    alerts_as_before(&town);
    handover_as_before(&town);
    let mut shapes = testkit::shapes(&town.journal);
    // The same acts typed without a connection say one thing more.
    for (kind, fields) in typed_offline() {
        let known = shapes.entry(kind).or_default();
        for (name, shape) in fields {
            known.entry(name).or_insert(shape);
        }
    }
    shapes
}

fn late<R>(rule: R) -> WhenTyped<R> {
    WhenTyped { rule, at: Some(NIGHT) }
}

/// What waits at a console for a connection.
fn typed_offline() -> BTreeMap<String, BTreeMap<String, String>> {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let words = || Some(Words::new(Lang::Fr, "mots"));
    let call = || crate::intake::call(&town, "gaz");
    let (signal, id) = (call(), matter());
    let told = Told::new(Words::new(Lang::Fr, "fumée"));
    town.ask(late(ReceiveSignal { signal: matter(), channel: Channel::Call, told }));
    let change = SignalAmended { urgent: Some(true), ..Default::default() };
    town.ask(late(AmendSignal { signal, change, based_on: None }));
    town.ask(late(SetAside { signal, reason: AsideReason::Other, words: words(), based_on: None }));
    town.ask(late(ReturnSignal { signal, words: words(), based_on: None }));
    let opening = Opening::new("gas", Severity::Serious);
    town.ask(late(OpenIncident { incident: id, opening: opening.clone() }));
    town.ask(late(AttachSignal { signal, incident: id, based_on: None }));
    town.ask(late(PromoteSignal { signal: call(), incident: matter(), opening, based_on: None }));
    let worse = Some(Severity::Major);
    town.ask(late(ChangeIncident {
        incident: Some(id),
        severity: worse,
        words: words(),
        ..Default::default()
    }));
    let due = || -> Vec<Id<kind::Matter>> {
        let rows = town.read(|r| informs(r, &all(), id));
        rows.iter().filter(|n| n.state == InformState::Due).map(|n| n.id).collect()
    };
    let (notification, means) = (due()[0], Means::Phone);
    town.ask(late(MarkNotReached { notification, means, words: words(), deputy: None, stated: None }));
    town.ask(late(MarkTold { notification, means, whom: None, words: words(), stated: None }));
    town.ask(late(TakeBackInform { notification, words: words() }));
    let recipient = Recipient { function: "head".into(), organisation: None, area: None };
    town.ask(late(RequireInform { incident: id, notification: matter(), recipient, within_minutes: 0 }));
    for notification in due() {
        town.ask(late(DropInform { notification, words: words() }));
    }
    for taken in [Step::Confirm, Step::Contain, Step::Reopen] {
        town.ask(late(TakeStep { words: words(), ..step(id, taken) }));
    }
    town.ask(late(TakeStep { outcome: Some(Outcome::DealtWith), ..step(id, Step::Close) }));
    let said = |text| Words::new(Lang::Fr, text);
    let wrong = town.ask(WriteEntry::message(None, said("rue fermée"))).entries[0].id;
    town.ask(late(CorrectEntry::new(wrong, said("quai fermé"))));
    let start = |handover| {
        let (to_function, to_person) = ("relief".to_owned(), None);
        late(StartHandover { handover, to_function, to_person, words: words(), others: Vec::new() })
    };
    let (one, two) = (matter(), matter());
    town.ask(start(one));
    town.ask(late(CancelHandover { handover: one, words: said("alerte") }));
    town.ask(start(two));
    for row in town.read(|r| handover_items(r, two)) {
        let accept = AcceptItem { handover: two, item: row.id, words: words() };
        town.ask_as(&town.relief, late(accept)).unwrap();
    }
    let close = CloseHandover { handover: two, words: None, others: Vec::new() };
    town.ask_as(&town.relief, late(close)).unwrap();
    testkit::shapes(&town.journal)
}

/// The centre activated, a state received, people who come and go.
fn readied(town: &Town) {
    use situation::command::{AnswerPosture, EnterSite, LeaveSite, NoteState, PostureVerdict};
    town.ask(crate::posture::set(situation::posture::Posture::Partial));
    for verdict in [PostureVerdict::Confirm, PostureVerdict::Contest] {
        let of = town.ask(crate::posture::record(situation::posture::Posture::Full)).entries[0].id;
        let words = Some(Words::new(Lang::Fr, "au téléphone"));
        town.ask_as(&town.relief, AnswerPosture { of, verdict, words }).unwrap();
    }
    let until = Some(testkit::NIGHT.plus_seconds(3600));
    town.ask(NoteState { until, ..crate::posture::note("3", Some("gares (fictif)")) });
    let stay = crate::posture::enter("J. Dupuis (fictif)");
    town.ask(stay.clone());
    let person = Some(kernel::Id::new(testkit::unique()));
    town.ask(EnterSite { person, ..crate::posture::enter("") });
    town.ask(LeaveSite { stay: stay.stay, stated: None });
}

fn play(town: &Town) {
    let words = || Words::new(kernel::Lang::Fr, "mots");
    let signal = crate::intake::call(town, "gaz");
    town.ask(OpenIntake { signal: matter(), channel: Channel::Call });
    let id = matter();
    town.ask(PromoteSignal {
        signal,
        incident: id,
        opening: Opening::new("gas", Severity::Serious),
        based_on: None,
    });
    let other = matter();
    town.ask(OpenIncident {
        incident: other,
        opening: Opening { place: Some(on_the_border()), ..Opening::new("fire", Severity::Serious) },
    });
    town.ask(LinkIncidents { incident: id, other, relation: Relation::Related });
    town.ask(AttachSignal { signal: crate::intake::call(town, "gaz"), incident: id, based_on: None });
    town.ask(SetAside {
        signal: crate::intake::call(town, "rien"),
        reason: AsideReason::Other,
        words: Some(words()),
        based_on: None,
    });
    logged(town, id);
    let rows = town.read(|r| informs(r, &all(), id));
    town.ask(MarkNotReached {
        notification: rows[0].id,
        means: Means::Phone,
        words: Some(words()),
        deputy: None,
        stated: None,
    });
    town.ask(MarkTold {
        notification: rows[0].id,
        means: Means::Phone,
        whom: Some("x".into()),
        words: Some(words()),
        stated: None,
    });
    let report = matter();
    town.ask(DraftReport {
        report,
        incident: Some(id),
        from: NIGHT,
        to: NIGHT.plus_seconds(60),
        revises: None,
        frame: Default::default(),
        sources: None,
    });
    town.ask(ReadyReport { report, based_on: None });
    town.ask(IssueReport { report, based_on: None });
    sign(town, report);
    handed_over(town);
    for taken in [Step::Confirm, Step::Contain] {
        town.ask(TakeStep { words: Some(words()), ..step(id, taken) });
    }
    for row in town.read(|r| informs(r, &all(), other)) {
        town.ask(situation::command::DropInform { notification: row.id, words: Some(words()) });
    }
    town.ask(TakeStep { outcome: Some(Outcome::FalseAlarm), ..step(other, Step::Close) });
}

/// A watch that is taken over, with a call that comes meanwhile.
fn handed_over(town: &Town) {
    let words = || Words::new(Lang::Fr, "mots");
    let handover = matter();
    town.ask(StartHandover {
        handover,
        to_function: "watch-officer".into(),
        to_person: None,
        words: Some(words()),
        others: (0..=MOST_OF_A_KIND).map(elsewhere).collect(),
    });
    for item in town.read(|r| handover_items(r, handover)) {
        town.ask_as(&town.relief, AcceptItem { handover, item: item.id, words: None }).unwrap();
    }
    let about = crate::intake::call(town, "fumée");
    let late = AcceptLate { handover, about, words: Some(words()), others: Vec::new() };
    town.ask_as(&town.relief, late).unwrap();
    town.ask_as(&town.relief, CloseHandover { handover, words: None, others: Vec::new() }).unwrap();
}

/// A draft that replaces a later version than it was drawn up to.
fn rebased(town: &Town) {
    use situation::event::{Event, ReportRebased};
    let event = ReportRebased { report: matter(), revises: matter(), before: matter() };
    write_old(town, event.draft(None, kernel::Handling::Service).unwrap());
}

/// Told again, sooner, and a mark that was not so.
fn informed_again(town: &Town) {
    use situation::command::TakeBackInform;
    use situation::event::{Event, InformHastened, InformRequired};
    use situation::inform::AgainWhy;
    let id = matter();
    town.ask(OpenIncident { incident: id, opening: Opening::new("gas", Severity::Serious) });
    let row = town.read(|r| informs(r, &all(), id)).remove(0);
    let (notification, words) = (row.id, Some(Words::new(Lang::Fr, "mots")));
    town.ask(MarkTold { notification, means: Means::Phone, whom: None, words: words.clone(), stated: None });
    town.ask(TakeBackInform { notification, words });
    let hastened = InformHastened {
        notification,
        rule: Some("head".into()),
        due_at: NIGHT,
        due_before: row.due_at,
        again_why: AgainWhy::Worse,
        note: Some("note".into()),
        verified: true,
    };
    write_old(town, hastened.draft(Some(id), kernel::Handling::Service).unwrap());
    let again = InformRequired {
        notification: matter(),
        rule: Some("head".into()),
        recipient: Recipient { function: "head".into(), organisation: None, area: None },
        due_at: NIGHT,
        note: None,
        verified: false,
        deputy_for: None,
        again_of: Some(notification),
        again_why: Some(AgainWhy::Worse),
    };
    write_old(town, again.draft(Some(id), kernel::Handling::Service).unwrap());
}

/// What another package holds open.
fn elsewhere(n: i64) -> Elsewhere {
    Elsewhere { source: "order".into(), about: matter(), number: format!("O-26-{n:04}") }
}

/// What stands in the log of an incident.
fn logged(town: &Town, id: kernel::Id<kernel::kind::Matter>) {
    let words = || Words::new(kernel::Lang::Fr, "mots");
    let attached =
        Attachment { blob: kernel::Id::new(uuid::Uuid::nil()), name: FileName::cleaned("plan.pdf") };
    town.ask(WriteEntry {
        source: Some("D1".into()),
        attachments: vec![attached],
        ..WriteEntry::message(Some(id), words())
    });
    let figure = town.ask(figure_entry(id, 7)).entries[0].id;
    town.ask(SetFigureStatus { entry: figure, to: FigureStatus::Confirmed });
    let wrong = town.ask(WriteEntry::message(Some(id), words())).entries[0].id;
    town.ask(CorrectEntry::new(wrong, words()));
    let elsewhere = town.ask(figure_entry(id, 9)).entries[0].id;
    town.ask(CorrectEntry { withdrawn: Some(words()), ..CorrectEntry::new(elsewhere, words()) });
}

fn quarantined(town: &Town) {
    for digest in ["ab", "cd"] {
        let fault = HeldFault { code: "doctype".into(), detail: "x".into(), line: 1 };
        let held = matter();
        let (name, way) = ("a.xml".to_owned(), Way::Inbox);
        town.ask(HoldWarning { held, name, digest: digest.into(), size: 9, way, faults: vec![fault] });
        match digest {
            "ab" => town.ask(MarkHeldTaken { held }),
            _ => town.ask(DropHeld { held, words: Words::new(kernel::Lang::Fr, "mots") }),
        };
    }
}

/// One message of each kind, with the file it came in.
fn warned(town: &Town) {
    let first = [key("a", 0)];
    let messages = [
        message("a", 0, Doing::Alert, &[]),
        message("b", 1, Doing::Update, &first),
        message("c", 2, Doing::Cancel, &[key("b", 1), key("late", 1)]),
        message("late", 1, Doing::Update, &first),
        // An update that comes after its cancellation.
        message("p", 0, Doing::Alert, &[]),
        message("r", 2, Doing::Cancel, &[key("q", 1)]),
        message("q", 1, Doing::Update, &[key("p", 0)]),
    ];
    for mut message in messages {
        let at = kernel::Point { lon: 43_500_000, lat: 508_500_000 };
        message.incoming.note = Some("fin".into());
        for text in &mut message.incoming.warning.texts {
            text.own = Some(BlockFacts {
                severity: "minor".into(),
                urgency: "future".into(),
                likelihood: "likely".into(),
                onset: Some(NIGHT),
                expires: Some(NIGHT),
                drawn: vec![0],
                areas: on_the_border().areas,
            });
        }
        message.incoming.warning = Warning {
            onset: Some(NIGHT),
            shapes: vec![Shape::Circle { centre: at, radius_m: 500 }],
            geocodes: vec![Geocode { name: "EMMA_ID".into(), value: "XX004".into() }],
            areas: on_the_border().areas,
            territory: "t1".into(),
            file: Some(kernel::Id::new(uuid::Uuid::nil())),
            ..message.incoming.warning
        };
        town.ask(message);
    }
}

/// Messages on a warning as they were written before their files were kept.
fn alerts_as_before(town: &Town) {
    let (old, references) = (key("old", 0), vec![key("a", 0)]);
    let noted = AlertNoted1 {
        key: old.clone(),
        why: NotedWhy::Test,
        references: references.clone(),
        headline: "Orage d’alors".into(),
        expires: Some(NIGHT),
    };
    write_old(town, Draft::new(AlertNoted1::KIND, None, &noted).unwrap());
    let words = Some(Words::new(kernel::Lang::Fr, "fin d’alors"));
    let withdrawn =
        AlertWithdrawn1 { key: AlertKey { identifier: "end".into(), ..old }, cancels: references, words };
    let signal = town.read(|r| alerts(r, 10)).into_iter().find_map(|a| a.signal);
    write_old(town, Draft::new(AlertWithdrawn1::KIND, signal, &withdrawn).unwrap());
}

/// A handover as it was written while its items carried the words of what they were about.
fn handover_as_before(town: &Town) -> Id<kind::Matter> {
    let handover = matter();
    let item = Item1 {
        id: matter(),
        kind: ItemKind::Incident,
        about: matter(),
        matter: Some(matter()),
        number: "26-0001".into(),
        label: Text { en: Some("gas".into()), ..Text::default() },
    };
    let words = Some(Words::new(Lang::Fr, "mots d’alors"));
    let (to_function, to_person) = ("watch-officer".to_owned(), Some(town.relief.person));
    let started = HandoverStarted1 { handover, to_function, to_person, items: vec![item], words };
    write_old(town, Draft::new(HandoverStarted1::KIND, None, &started).unwrap());
    handover
}

#[test]
fn a_handover_of_before_still_reads_without_the_words_it_copied() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let handover = handover_as_before(&town);
    let items = town.read(|r| handover_items(r, handover));
    let read: Vec<_> = items.iter().map(|i| (i.kind, i.number.as_str(), &i.source)).collect();
    assert_eq!(read, [(ItemKind::Incident, "26-0001", &None)]);
}

#[test]
fn messages_of_before_files_were_kept_still_read() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let first = message("a", 0, Doing::Alert, &[]);
    let id = first.signal;
    town.ask(first);
    alerts_as_before(&town);
    let rows = town.read(|r| alerts(r, 10));
    let told: Vec<_> = rows.iter().map(|a| (a.what.as_str(), a.headline.as_str(), a.file)).collect();
    assert_eq!(told[..2], [("cancel", "fin d’alors", None), ("test", "Orage d’alors", None)]);
    assert!(town.read(|r| signal(r, &all(), id)).unwrap().warning.unwrap().withdrawn);
}

/// Writes an event of an older version, as a program of that time did.
struct Old(Draft);

impl Command for Old {
    fn name(&self) -> &'static str {
        "tests.old"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![self.0.clone()])
    }
}

/// An entry of the watch log with a file, as version 1 wrote it.
fn old_entry(attachments: Vec<kernel::Id<kernel::kind::Blob>>) -> LogWritten1 {
    LogWritten1 {
        series: "W20".into(),
        no: 2,
        register: Register::Operational,
        entry_kind: EntryKind::Message,
        discipline: None,
        words: Words::new(kernel::Lang::Fr, "mots d’alors"),
        source: Some("D1".into()),
        figure: Some(Figure {
            name: "injured".into(),
            value: 7,
            unit: String::new(),
            about: false,
            status: FigureStatus::Unconfirmed,
        }),
        answers: None,
        corrects: Some(EntryRef { entry: kernel::Id::new(uuid::Uuid::nil()), no: 1 }),
        attachments,
        offline_at: None,
    }
}

/// A copy goes out and comes back signed.
fn sign(town: &Town, report: kernel::Id<kernel::kind::Matter>) {
    let [of, file] = ["copy", "signed"].map(|word| kernel::Id::of_words(&[word]));
    town.ask(OfferReport { report, file: of, languages: vec![kernel::Lang::Fr], bytes: 7 });
    let signer = Signer {
        name: "x".into(),
        claimed_at: Some(NIGHT),
        stamped_at: Some(NIGHT),
        findings: vec!["stamped".into()],
    };
    town.ask(SignReport { report, of, file, signers: vec![signer] });
}

fn as_before(town: &Town, attachments: Vec<kernel::Id<kernel::kind::Blob>>) {
    write_old(town, Draft::new(LogWritten1::KIND, None, &old_entry(attachments)).unwrap());
}

pub(crate) fn write_old(town: &Town, draft: Draft) {
    town.journal
        .submit_blocking(Submission {
            command_id: command_id(),
            actor: town.officer.clone(),
            command: Box::new(Old(draft)),
            stamp: Arc::new(Stamp::default()),
        })
        .unwrap();
}

#[test]
fn an_entry_of_the_first_version_still_reads() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    as_before(&town, vec![kernel::Id::new(uuid::Uuid::nil())]);
    let filter = LogFilter { watch_only: true, ..LogFilter::default() };
    let row = town.read(|r| log(r, &all(), &filter, 10)).rows.remove(0);
    assert_eq!((row.words.text.as_str(), row.no), ("mots d’alors", 2));
    let files: Vec<_> = row.attachments.iter().map(|a| a.name.clone()).collect();
    assert_eq!(files, [None], "the file is there, without a name");
}

#[test]
fn shapes_are_as_pinned() {
    testkit::pinned(Path::new("events.lock"), &shapes());
}

#[test]
fn every_pinned_kind_exists() {
    for kind in shapes().keys() {
        let known = situation::event::KINDS.iter().chain(situation::upcast::KINDS);
        assert!(known.into_iter().any(|k| k == kind), "{kind}");
    }
}
