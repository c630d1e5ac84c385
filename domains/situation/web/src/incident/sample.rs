//! Invented incidents for the tests that draw everything.

use kernel::{Text, Timestamp};
use web::Typed;

use super::choices::Choices;
use super::figures::FigureLine;
use super::file::{FilePage, LinkShow, May};
use super::picture::{Lane, Mark, Phase, Picture, Tick, TimelinePart};
use super::print::PrintPage;
use super::turn::TurnShow;
use crate::log::{Asked, LogItem, Writing};
use crate::show::{IncidentShow, OfflineShow, Said, SignalShow, TellShow, WarnedShow};

const AT: Timestamp = Timestamp(1_795_488_000_000_000);

pub(super) fn files() -> Vec<FilePage> {
    let all = May { update: true, close: true, restrict: true, mark: true };
    let quiet = FilePage { may: May::default(), steps: Vec::new(), log: Vec::new(), ..file("closed", "") };
    let empty = FilePage {
        told: Vec::new(),
        signals: Vec::new(),
        figures: Vec::new(),
        history: Vec::new(),
        links: Vec::new(),
        related: Vec::new(),
        turns: Vec::new(),
        picture: None,
        filtered: false,
        next: None,
        problem: None,
        writing: Writing::default(),
        ..quiet
    };
    let held = FilePage { i: IncidentShow::sample_withheld(), ..file("open", "") };
    let acts =
        ["", "confirm", "close", "reopen", "change", "merge", "unmerge", "link", "restrict", "tell", "entry"];
    let sent = acts.map(|act| FilePage { may: all, ..file("confirmed", act) });
    let warned = ["", "warned-take", "warned-leave"].into_iter().zip(WarnedShow::samples());
    let warned = warned.map(|(act, since)| {
        let page = file("open", act);
        FilePage { i: IncidentShow { warned: Some(since), ..page.i }, ..page }
    });
    sent.into_iter()
        .chain(warned)
        .chain([empty, held, FilePage { due: 0, open_requests: 0, ..file("contained", "close") }])
        .collect()
}

fn file(state: &'static str, act: &'static str) -> FilePage {
    let i = IncidentShow::sample(state);
    FilePage {
        figures: i.figures.clone(),
        i,
        may: May { update: true, close: true, restrict: true, mark: true },
        steps: vec!["confirm", "contain", "close", "reopen"],
        open_requests: 2,
        due: 1,
        signals: vec![
            SignalShow::sample("attached"),
            SignalShow::sample_warning(),
            SignalShow::sample_withheld(),
        ],
        told: ["due", "told", "dropped"].map(TellShow::sample).into(),
        history: history(),
        log: LogItem::samples(),
        asked: Asked { kind: "figure".into(), ..Asked::default() },
        filtered: true,
        next: Some("?before=7".into()),
        problem: Some("…".into()),
        writing: Writing::sample(),
        picture: Some(picture()),
        turns: vec![turn()],
        links: vec![LinkShow { id: "x".into(), number: "26-0400".into(), relation: "whole-of".into() }],
        related: vec![(
            "x".into(),
            "S-26-0911".into(),
            crate::show::Said::sample("même <rue>", kernel::Lang::Fr),
        )],
        choices: Choices::sample(),
        areas: vec![("90001".into(), "Hautrive".into())],
        bounds: "4.2,50.7,4.4,50.9".into(),
        pmtiles: String::new(),
        present: Typed::default().with("place", "<b>"),
        levels: vec![("service".into(), "…".into()), ("need-to-know".into(), "…".into())],
        access: Typed::default().with("handling", "need-to-know").with("readers", "x"),
        act,
        form: Typed::default().with("words", "<b>"),
        blank: Typed::default(),
        with_incident: false,
        may_correct: true,
        may_confirm: true,
        may_publish: true,
        listens: "incident:x".into(),
    }
}

pub(super) fn prints() -> Vec<PrintPage> {
    let i = IncidentShow::sample("closed");
    let page = |operational, cut| PrintPage {
        figures: i.figures.clone(),
        i: i.clone(),
        history: history(),
        signals: vec![SignalShow::sample("attached"), SignalShow::sample_withheld()],
        told: ["due", "told", "dropped"].map(TellShow::sample).into(),
        operational,
        strategic: Vec::new(),
        cut,
        picture: Some(picture()),
        turns: vec![turn()],
        with_incident: false,
        may_correct: false,
        may_confirm: false,
        may_publish: false,
    };
    vec![page(LogItem::samples(), Some(5000)), page(Vec::new(), None)]
}

pub(super) fn history() -> Vec<FigureLine> {
    let line = |value, corrected, withdrawn| FigureLine {
        name: Text::both("Blessés", "Gewonden"),
        value,
        unit: "m".into(),
        about: true,
        status: "unconfirmed",
        corrected,
        withdrawn,
        series: "26-0417".into(),
        no: 28,
        at: AT,
    };
    vec![line(7, false, None), line(3, true, None), line(12, true, Some(31))]
}

fn turn() -> TurnShow {
    TurnShow {
        seq: 9,
        at: AT,
        what: "…".into(),
        detail: "<b>".into(),
        said: Some(Said::sample("<i>", kernel::Lang::Nl)),
        offline: Some(OfflineShow::sample()),
        function: Text::both("Veille", "Wacht"),
    }
}

pub(super) fn timeline() -> TimelinePart {
    TimelinePart { picture: picture(), turns: vec![turn()] }
}

fn picture() -> Picture {
    let mark = |shape, entry| Mark {
        x: 300,
        y: 39,
        tone: "warn",
        shape,
        at: AT,
        lane: "D1".into(),
        what: "Mesure <b>".into(),
        entry,
    };
    Picture {
        width: 960,
        height: 120,
        left: 116,
        from: AT,
        to: AT.plus_seconds(3600),
        lanes: vec![Lane { name: "D1".into(), y: 39 }],
        phases: vec![Phase { state: "open", x: 116, width: 100, y: 31, label: Some(126) }],
        ticks: vec![Tick { x: 200, at: AT, day: false }, Tick { x: 400, at: AT, day: true }],
        marks: vec![mark("decision", None), mark("", Some(("26-0417".into(), 31)))],
        now: Some(900),
    }
}
