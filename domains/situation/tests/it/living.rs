//! The living report: what its lines rest on, amber, levels, variants, order, and who has read it.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Text, Timestamp, kind};
use proptest::prelude::*;
use situation::command::{
    AddReportLine, AskTranslation, CorrectEntry, DraftReport, IssueReport, MatchReportLine, MoveReportLine,
    NoteLooks, ReadReport, RestrictMatter, RetakeLine, SetFigureStatus, Sources, TakeOffers, WriteEntry,
    WriteReportLine,
};
use situation::event::Look;
use situation::log::{EntryKind, FigureStatus};
use situation::read::{
    TracedLine, log_now, report, report_asked, report_lines, report_looks, report_traced_lines, reports,
};
use situation::report::{
    Frame, Offered, Point, Present, ReportKind, Section, Series, Since, Sure, Why, amber,
};
use situation::text::Words;
use testkit::{NIGHT, Place, on_both};

use crate::incidents::{figure_entry, open};
use crate::rights::reader;
use crate::town::{Town, actor, all, matter};

/// Two kinds: a first report for the mayor, and an hourly one.
fn with_kinds(town: &mut Town) {
    use Section::{Asked, Done, Figures, Hazards, Measures, Next, Outlook, Situation, Victims, What, Where};
    let kind = |code: &str, sections: &[Section], ready, age| ReportKind {
        code: code.into(),
        names: Text::three(code, code, code),
        sections: sections.to_vec(),
        since: Since::Last,
        ready_minutes: ready,
        handling: Handling::Service,
        functions: vec!["mayor".into()],
        organisations: Vec::new(),
        age_minutes: age,
        read_minutes: Some(15),
        take: vec!["perimeter".into()],
    };
    let mut facts = (*town.facts).clone();
    facts.reports = vec![
        kind(
            "first",
            &[What, Where, Section::Since, Victims, Hazards, Done, Asked, Next],
            Some(10),
            Some(60),
        ),
        kind("hourly", &[Situation, Figures, Measures, Outlook], None, Some(60)),
    ];
    town.facts = std::sync::Arc::new(facts);
}

pub(crate) fn offer(key: &str, words: &str, handling: Handling) -> Offered {
    Offered {
        key: key.into(),
        section: Section::Hazards,
        text: Text::both(words, words.to_uppercase()),
        sure: Sure::Estimate,
        handling,
        as_of: NIGHT,
        by: "director".into(),
        seq: Some(1),
        page: "perimeters/1".into(),
        series: None,
    }
}

fn draft(incident: Option<Id<kind::Matter>>, kind: &str, offers: &[Offered]) -> DraftReport {
    DraftReport {
        report: matter(),
        incident,
        from: NIGHT,
        to: NIGHT.plus_seconds(3600),
        revises: None,
        frame: Frame { kind: kind.into(), functions: vec!["mayor".into()], ..Frame::default() },
        sources: Some(Sources {
            offers: offers.to_vec(),
            take: offers.iter().map(|o| o.key.clone()).collect(),
        }),
    }
}

fn traced(town: &Town, id: Id<kind::Matter>) -> Vec<TracedLine> {
    town.read(|r| report_traced_lines(r, id))
}

/// Why each line that rests on the logs is no longer right, in the order of the lines.
fn ambers(town: &Town, id: Id<kind::Matter>, incident: Option<Id<kind::Matter>>) -> Vec<Option<Why>> {
    let now = testkit::NIGHT;
    let of = |l: &TracedLine| {
        let said = l.said.as_ref()?;
        let present = town.read(|r| log_now(r, &town.facts, (incident, false), said))?;
        amber(&l.line.text, said, &present, None, now).map(|a| a.why)
    };
    traced(town, id).iter().map(of).collect()
}

fn only_entry(town: &Town, line: &TracedLine) -> Id<kind::Entry> {
    assert_eq!(line.line.entries.len(), 1, "{:?}", town.facts.reports.len());
    line.line.entries[0]
}

#[test]
fn what_was_asked_and_is_answered_is_not_awaited_any_more() {
    on_both(|place| {
        let mut town = Town::on(place);
        with_kinds(&mut town);
        let id = open(&town, "gas");
        let say = |words: &str| WriteEntry::message(Some(id), Words::new(Lang::Fr, words));
        let ask = |words: &str| WriteEntry { entry_kind: EntryKind::Request, ..say(words) };
        let answer = |to, words: &str| WriteEntry { answers: Some(to), ..say(words) };
        let gas = town.ask(ask("Couper le gaz")).entries[0].id;
        town.ask(answer(gas, "Gaz coupé"));
        let power = town.ask(ask("Couper le courant")).entries[0].id;
        let first = draft(Some(id), "first", &[]);
        town.ask(first.clone());
        let texts = |report| -> Vec<_> {
            traced(&town, report).iter().map(|l| l.line.text.fr.clone().unwrap()).collect()
        };
        assert_eq!(texts(first.report), ["Gaz coupé", "Couper le courant"]);
        town.ask(IssueReport { report: first.report, based_on: None });
        town.ask(answer(power, "Courant coupé"));
        let next =
            DraftReport { report: matter(), revises: Some(first.report), frame: Frame::default(), ..first };
        town.ask(next.clone());
        let says = texts(next.report);
        assert!(
            says.contains(&"Gaz coupé".to_owned()) && !says.contains(&"Couper le courant".to_owned()),
            "{says:?}"
        );
    });
}

#[test]
fn a_first_report_has_its_headings_and_a_corrected_figure_turns_it_amber() {
    on_both(|place| {
        let mut town = Town::on(place);
        with_kinds(&mut town);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Immeuble effondré")));
        town.ask(figure_entry(id, 3));
        let first = draft(Some(id), "first", &[offer("perimeter:1", "périmètre rouge", Handling::Service)]);
        town.ask(first.clone());
        let lines = traced(&town, first.report);
        let sections: Vec<_> = lines.iter().map(|l| l.line.section).collect();
        assert_eq!(sections, [Section::What, Section::Victims, Section::Hazards]);
        town.ask(IssueReport { report: first.report, based_on: None });
        assert_eq!(ambers(&town, first.report, Some(id)), [None, None, None]);

        let entry = only_entry(&town, &lines[1]);
        let right = figure_entry(id, 7).figure;
        let words = Words::new(Lang::Fr, "");
        town.ask(CorrectEntry { figure: right, ..CorrectEntry::new(entry, words) });
        assert_eq!(ambers(&town, first.report, Some(id)), [None, Some(Why::Changed), None]);
        let said = lines[1].said.clone().unwrap();
        let of = (Some(id), false);
        let Some(Present::Says(now)) = town.read(|r| log_now(r, &town.facts, of, &said)) else {
            panic!("the figure is there");
        };
        assert_eq!(
            (said.text.get(Lang::Nl), now.text.get(Lang::Nl)),
            (Some("Gewonden: 3"), Some("Gewonden: 7"))
        );

        // The next version takes it over, keeps the wording of the rest, and is right again.
        let next =
            DraftReport { report: matter(), revises: Some(first.report), frame: Frame::default(), ..first };
        town.ask(next.clone());
        let texts: Vec<_> =
            traced(&town, next.report).iter().map(|l| l.line.text.fr.clone().unwrap()).collect();
        assert_eq!(texts, ["Immeuble effondré", "Blessés\u{a0}: 7", "périmètre rouge"]);
        assert_eq!(ambers(&town, next.report, Some(id)), [None, None, None]);
        assert_eq!(
            town.read(|r| report(r, &all(), next.report)).unwrap().kind,
            "first",
            "its frame goes with it"
        );
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn what_its_source_no_longer_says_is_left_out_of_the_next_version() {
    let place = Place::sqlite();
    let mut town = Town::on(&place);
    with_kinds(&mut town);
    let id = open(&town, "gas");
    let offers =
        [offer("perimeter:1", "rouge", Handling::Service), offer("perimeter:2", "orange", Handling::Service)];
    let first = draft(Some(id), "hourly", &offers);
    town.ask(first.clone());
    town.ask(IssueReport { report: first.report, based_on: None });
    let left = [offer("perimeter:2", "orange, plus large", Handling::Service)];
    let sources = Some(Sources { offers: left.to_vec(), take: BTreeSet::new() });
    let next = DraftReport { report: matter(), revises: Some(first.report), sources, ..first };
    town.ask(next.clone());
    let texts: Vec<_> = traced(&town, next.report).iter().map(|l| l.line.text.clone()).collect();
    assert_eq!(texts, [left[0].text.clone()]);
}

#[test]
fn a_draft_takes_what_is_offered_and_is_compared_again_line_by_line() {
    on_both(|place| {
        let mut town = Town::on(place);
        with_kinds(&mut town);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "a")));
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "b")));
        let mut asked = draft(Some(id), "hourly", &[]);
        asked.sources = None;
        town.ask(asked.clone());
        let report_id = asked.report;
        let series = Series {
            name: Text::both("Places", "Plaatsen"),
            unit: Text::default(),
            source: Text::both("relevé", "telling"),
            decimals: 0,
            points: (0..200).map(|n| Point { at: NIGHT.plus_seconds(n), value: n, sure: true }).collect(),
        };
        let charted = Offered { series: Some(series), ..offer("indicator:1", "places", Handling::Public) };
        let take = TakeOffers { report: report_id, offers: vec![charted.clone()] };
        town.ask(take.clone());
        assert!(town.ask(take).entries.is_empty(), "it stands there already");
        let secret = offer("perimeter:9", "secret", Handling::NeedToKnow);
        let refusal = town.refused(TakeOffers { report: report_id, offers: vec![secret] });
        assert_eq!(refusal.key, "refusal-report-offer-level");
        let lines = traced(&town, report_id);
        assert_eq!(lines.len(), 3);
        let kept = lines[2].said.as_ref().unwrap().series.as_ref().unwrap();
        assert_eq!((kept.points.len(), kept.points[0].value), (120, 80), "the latest values");

        let up = MoveReportLine { report: report_id, line: lines[1].line.id, up: true };
        town.ask(up.clone());
        assert!(town.ask(up).entries.is_empty(), "it is the first already");
        let order = |town: &Town| -> Vec<String> {
            town.read(|r| report_lines(r, report_id)).iter().filter_map(|l| l.text.fr.clone()).collect()
        };
        assert_eq!(order(&town), ["b", "a", "places"].map(str::to_owned));

        // The author wrote another wording; the source changes; the wording stays, knowingly.
        let line = lines[2].line.id;
        town.ask(WriteReportLine { report: report_id, line, lang: Lang::Fr, text: "340 places".into() });
        let fuller = Offered { text: Text::both("350 places", "350 plaatsen"), ..charted };
        let keep = RetakeLine { report: report_id, line, offer: Some(fuller.clone()), keep: true };
        town.ask(keep.clone());
        assert_eq!(order(&town)[2], "340 places");
        town.ask(RetakeLine { keep: false, ..keep.clone() });
        assert_eq!(order(&town)[2], "350 places");
        let gone = RetakeLine { offer: None, ..keep };
        assert_eq!(town.refused(gone.clone()).key, "refusal-report-source-gone");
        town.ask(RetakeLine { keep: false, ..gone });
        assert_eq!(order(&town), ["b", "a"].map(str::to_owned));
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn the_variant_that_is_behind_is_known_line_by_line_and_asked_from_somebody_else() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Évacuer")));
        let asked = draft(Some(id), "", &[]);
        let asked = DraftReport { frame: Frame::default(), ..asked };
        town.ask(asked.clone());
        let (report_id, line) = (asked.report, traced(&town, asked.report)[0].line.id);
        let behind = |town: &Town| traced(town, report_id)[0].behind;
        let write = |lang, text: &str| WriteReportLine { report: report_id, line, lang, text: text.into() };
        assert_eq!(behind(&town), None, "what is missing is not behind");
        let ask = AskTranslation {
            report: report_id,
            lines: Vec::new(),
            lang: Lang::Nl,
            function: "translator".into(),
        };
        town.ask(ask.clone());
        let open_rows = town.read(|r| report_asked(r, report_id));
        assert_eq!(
            open_rows.iter().map(|a| (a.lang, a.function.as_str())).collect::<Vec<_>>(),
            [(Lang::Nl, "translator")]
        );
        town.ask_as(&actor("translator"), write(Lang::Nl, "Evacueren")).unwrap();
        assert!(town.read(|r| report_asked(r, report_id)).is_empty(), "it was given");
        assert_eq!(behind(&town), None, "a translation says what the text says");
        town.ask(write(Lang::Fr, "Évacuer la rue"));
        assert_eq!(behind(&town), Some(Lang::Nl));
        assert_eq!(town.refused(AskTranslation { lang: Lang::Fr, ..ask }).key, "refusal-report-translated");
        town.ask(MatchReportLine { report: report_id, line, lang: Lang::Nl });
        assert_eq!(behind(&town), None, "found right is as good as written");
        town.ask(write(Lang::Nl, "De straat evacueren"));
        assert_eq!(behind(&town), Some(Lang::Fr));
        town.ask(write(Lang::Fr, "Évacuer toute la rue"));
        assert_eq!(behind(&town), None, "it caught up");
    });
}

#[test]
fn a_report_kept_from_some_is_kept_in_every_list() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Évacuer")));
        let mut kept = draft(Some(id), "", &[]);
        kept.frame.handling = Some(Handling::NeedToKnow);
        let written = town.ask(kept.clone()).entries[0].seq;
        let entry = town.journal.entry(written).unwrap().unwrap();
        assert_eq!((entry.header.matter, entry.header.handling), (Some(kept.report), Handling::NeedToKnow));
        let sees = |function: &str, clearance| {
            let eye = reader(function, clearance, None);
            town.read(|r| reports(r, &eye, Some(id), 10)).len()
        };
        assert_eq!(sees("watch-officer", Handling::NeedToKnow), 1, "whoever drew it up");
        assert_eq!(sees("mayor", Handling::NeedToKnow), 1, "whom it is addressed to");
        assert_eq!(sees("mayor", Handling::Service), 0, "not below its level");
        assert_eq!(sees("director", Handling::NeedToKnow), 0, "nobody else");
        let guarded = town.read(|r| situation::read::resource(r, kept.report)).unwrap();
        assert!(guarded.readers.contains("mayor") && guarded.handling == Handling::NeedToKnow);

        // An incident that is restricted takes its reports with it, and no report is drawn up below it.
        let open_to_all = draft(Some(id), "", &[]);
        town.ask(open_to_all.clone());
        town.ask(RestrictMatter {
            incident: id,
            handling: Handling::NeedToKnow,
            readers: Default::default(),
            words: Words::new(Lang::Fr, "enquête"),
            based_on: None,
        });
        assert_eq!(sees("director", Handling::NeedToKnow), 0);
        let mut low = draft(Some(id), "", &[]);
        low.frame.handling = Some(Handling::Service);
        assert_eq!(town.refused(low).key, "refusal-report-level");
        let hidden = town.read(|r| situation::read::resource(r, open_to_all.report)).unwrap();
        assert_eq!(hidden.handling, Handling::NeedToKnow);
    });
}

#[test]
fn looks_are_counted_by_visit_and_reading_is_said_by_an_addressee() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Évacuer")));
        let asked = draft(Some(id), "", &[]);
        town.ask(asked.clone());
        let mayor = actor("mayor");
        let read = ReadReport { report: asked.report };
        assert_eq!(town.refused_as(&mayor, read.clone()).key, "refusal-report-not-yet-issued");
        town.ask(IssueReport { report: asked.report, based_on: None });
        let look = |seconds| Look {
            report: asked.report,
            person: mayor.person,
            function: "mayor".into(),
            at: NIGHT.plus_seconds(seconds),
        };
        let by_program = |looks| town.ask_as(&kernel::Actor::system(), NoteLooks { looks }).unwrap();
        by_program(vec![look(0), look(60)]);
        by_program(vec![look(3600), Look { report: matter(), ..look(3600) }]);
        let row = town.read(|r| report_looks(r, asked.report)).pop().unwrap();
        let at = |seconds| Some(NIGHT.plus_seconds(seconds));
        assert_eq!((row.first, row.before, row.last, row.read), (at(0), at(60), at(3600), None));
        assert_eq!(town.refused(NoteLooks { looks: vec![look(1)] }).kind, kernel::Kind::Forbidden);

        assert_eq!(town.refused(read.clone()).key, "refusal-report-not-addressed");
        let said = town.ask_as(&mayor, read.clone()).unwrap().entries[0].seq;
        assert!(town.ask_as(&mayor, read).unwrap().entries.is_empty(), "said once is enough");
        let row = town.read(|r| report_looks(r, asked.report)).pop().unwrap();
        assert_eq!((row.read.is_some(), row.read_seq), (true, Some(said)));
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// A line is amber exactly when its entry was corrected, or its figure told anew or judged otherwise, after it was drawn.
    #[test]
    fn a_line_is_amber_if_and_only_if_its_source_changed(steps in prop::collection::vec((0_u8..4, 0_usize..4), 0..14)) {
        let place = Place::sqlite();
        let town = Town::on(&place);
        let id = open(&town, "gas");
        for words in ["a", "b", "c"] {
            town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, words)));
        }
        town.ask(figure_entry(id, 3));
        let asked = draft(Some(id), "", &[]);
        town.ask(asked.clone());
        town.ask(IssueReport { report: asked.report, based_on: None });
        let mut latest: Vec<_> = traced(&town, asked.report).iter().map(|l| l.line.entries[0]).collect();
        let figure = 3;
        let mut says = [String::from("a"), "b".into(), "c".into(), "3 unconfirmed".into()];
        let was = says.clone();
        for (what, which) in steps {
            match what {
                // Somebody corrects an entry, perhaps to the same words.
                0 if which != figure => {
                    let words = if which == 0 { was[which].clone() } else { format!("{}+", says[which]) };
                    let rule = CorrectEntry::new(latest[which], Words::new(Lang::Fr, &words));
                    latest[which] = town.ask(rule).entries[0].id;
                    says[which] = words;
                }
                1 => {
                    let value = 3 + i64::try_from(which).unwrap();
                    latest[figure] = town.ask(figure_entry(id, value)).entries[0].id;
                    says[figure] = format!("{value} unconfirmed");
                }
                2 => {
                    let to = if which < 2 { FigureStatus::Confirmed } else { FigureStatus::Unconfirmed };
                    if town.ask_as(&town.officer, SetFigureStatus { entry: latest[figure], to }).is_ok() {
                        let value = says[figure].split(' ').next().unwrap().to_owned();
                        says[figure] = format!("{value} {}", to.code());
                    }
                }
                // What has nothing to do with it.
                _ => drop(town.ask(WriteEntry::message(Some(id), Words::new(Lang::Nl, "iets anders")))),
            }
            let expected: Vec<_> = (0..4).map(|n| (says[n] != was[n]).then_some(Why::Changed)).collect();
            prop_assert_eq!(ambers(&town, asked.report, Some(id)), expected);
        }
    }

    /// Whatever is offered, a report never holds a line above its level.
    #[test]
    fn no_line_stands_above_the_level_of_its_report(level in 0_i64..4, offers in prop::collection::vec(0_i64..4, 0..9)) {
        let place = Place::sqlite();
        let town = Town::on(&place);
        let of = |rank| Handling::from_rank(rank).unwrap();
        let all: Vec<_> = offers.iter().enumerate().map(|(n, rank)| offer(&format!("x:{n}"), "x", of(*rank))).collect();
        town.ask(WriteEntry::message(None, Words::new(Lang::Fr, "veille")));
        let mut asked = draft(None, "", &all);
        asked.frame.handling = Some(of(level));
        let written = town.ask_as(&town.officer, asked.clone());
        if level == 0 {
            // The watch is for the service: nothing on it is public.
            prop_assert!(written.is_err());
            return Ok(());
        }
        written.unwrap();
        let lines = traced(&town, asked.report);
        prop_assert!(lines.iter().all(|l| l.said.as_ref().is_none_or(|s| s.handling <= of(level))));
        let fitting = offers.iter().filter(|rank| **rank <= level).count();
        prop_assert_eq!(lines.len(), fitting + 1, "what fits is all there, and the entry of the watch");
        let more = TakeOffers { report: asked.report, offers: vec![offer("y:1", "y", of((level + 1).min(3)))] };
        prop_assert_eq!(town.ask_as(&town.officer, more).is_err(), level < 3);
    }
}

/// Every event of this part once, for the lock.
pub(crate) fn every_turn(town: &Town) {
    let id = open(town, "gas");
    town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Évacuer")));
    town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Couper le gaz")));
    let point = Point { at: NIGHT, value: 3, sure: true };
    let series = Series {
        name: Text::both("Places", "Plaatsen"),
        unit: Text::both("lits", "bedden"),
        source: Text::both("relevé", "telling"),
        decimals: 0,
        points: vec![point],
    };
    let charted = Offered { series: Some(series), ..offer("indicator:1", "places", Handling::Service) };
    let mut first = draft(Some(id), "", std::slice::from_ref(&charted));
    first.frame.organisations = vec!["9100".into()];
    town.ask(first.clone());
    let lines = traced(town, first.report);
    let (report, line) = (first.report, lines[0].line.id);
    town.ask(MoveReportLine { report, line, up: false });
    let function = "translator".to_owned();
    town.ask(AskTranslation { report, lines: vec![line], lang: Lang::Nl, function });
    town.ask(WriteReportLine { report, line, lang: Lang::Nl, text: "Evacueren".into() });
    town.ask(WriteReportLine { report, line, lang: Lang::Fr, text: "Évacuer la rue".into() });
    town.ask(MatchReportLine { report, line, lang: Lang::Nl });
    town.ask(IssueReport { report, based_on: None });
    let entry = lines[0].line.entries[0];
    let words = Words::new(Lang::Fr, "Évacuer le quartier");
    town.ask(CorrectEntry::new(entry, words));
    // The Dutch text stays as it was, and is behind.
    let next = DraftReport { report: matter(), revises: Some(report), frame: Frame::default(), ..first };
    town.ask(next.clone());
    // The last trace is one with values: that is the shape to be pinned.
    let key = "indicator:2".to_owned();
    town.ask(TakeOffers { report: next.report, offers: vec![Offered { key, ..charted }] });
    let entries = vec![entry];
    let (report_id, line, section) = (next.report, matter(), Section::Situation);
    town.ask(AddReportLine { report: report_id, line, section, text: Text::both("a", "b"), entries });
    let mayor = actor("mayor");
    town.ask_as(&mayor, ReadReport { report }).unwrap();
    let look = Look { report, person: mayor.person, function: "mayor".into(), at: Timestamp(NIGHT.0) };
    town.ask_as(&kernel::Actor::system(), NoteLooks { looks: vec![look] }).unwrap();
}
