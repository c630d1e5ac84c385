//! One thing that is handed over: what it is now, and whether it was accepted.

use std::sync::Arc;

use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use situation::handover::ItemKind;
use situation::read::{self, Eye, HandoverItemRow};
use web::{Fault, OfferCx, OpenThing, OpenWork, Page};

use crate::desk::Names;
use crate::show::{OfflineShow, Said, named};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ItemShow {
    pub(crate) id: String,
    /// What it is, or the code of the package that holds it open.
    pub(crate) kind: String,
    pub(crate) number: String,
    pub(crate) label: Text,
    /// Address without language, where there is a page that the reader may see.
    pub(crate) path: Option<String>,
    /// Whether it is late or urgent.
    pub(crate) tone: &'static str,
    /// An instant that counts for it: since when, or until when.
    pub(crate) at: Option<Timestamp>,
    /// Whether that is until when.
    pub(crate) is_due: bool,
    /// Whether somebody dealt with it after the handover began.
    pub(crate) settled: bool,
    pub(crate) accepted_at: Option<Timestamp>,
    pub(crate) accepted_by: Option<Text>,
    pub(crate) words: Option<Said>,
    /// When it was accepted, where that was typed without a connection.
    pub(crate) offline: Option<OfflineShow>,
    pub(crate) withheld: bool,
    /// Whether it opened after the handover began and is not on its list yet.
    pub(crate) late: bool,
    /// Text key of the kind, where things of several kinds stand together.
    pub(crate) group: Option<String>,
}

impl ItemShow {
    fn blank(kind: &str, number: &str) -> Self {
        Self {
            id: String::new(),
            kind: kind.to_owned(),
            number: number.to_owned(),
            label: Text::default(),
            path: None,
            tone: "",
            at: None,
            is_due: false,
            settled: false,
            accepted_at: None,
            accepted_by: None,
            words: None,
            offline: None,
            withheld: true,
            late: false,
            group: None,
        }
    }
    pub(crate) fn sample(kind: &str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        Self {
            id: uuid::Uuid::nil().to_string(),
            label: Text::one(Lang::Nl, "Gasgeur <b>"),
            path: Some("incidents/x".into()),
            tone: "crit",
            at: Some(at),
            is_due: kind == "inform",
            withheld: false,
            ..Self::blank(kind, "26-0417")
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let accepted = Self {
            accepted_at: Some(at),
            accepted_by: Some(Text::three("Relève", "Aflossing", "Relief")),
            words: Some(Said::sample("vu <b>", Lang::Fr)),
            offline: Some(OfflineShow::sample()),
            settled: true,
            ..Self::sample("incident")
        };
        let withheld = Self { id: "w".into(), ..Self::blank("incident", "26-0418") };
        let late = Self {
            id: "l".into(),
            late: true,
            group: Some("handover-kind-signal".into()),
            ..Self::sample("signal")
        };
        ItemKind::ALL.iter().map(|k| Self::sample(k.code())).chain([accepted, withheld, late]).collect()
    }
}

/// What a reader looks at things with.
pub(crate) struct Looking<'a> {
    pub(crate) cx: OfferCx<'a>,
    pub(crate) eye: &'a Eye,
    pub(crate) names: &'a Names,
    /// A person's name.
    pub(crate) person: &'a (dyn Fn(Id<kind::Person>) -> Option<String> + Send + Sync),
    /// What other packages hold open.
    pub(crate) sources: &'a [Arc<dyn OpenWork>],
}

/// An item as it is now, for this reader.
pub(crate) fn item(at: &Looking<'_>, row: &HandoverItemRow) -> Result<ItemShow, Fault> {
    let (read, eye, names, now) = (at.cx.read, at.eye, at.names, at.cx.now);
    let code = row.source.as_deref().unwrap_or(row.kind.code());
    let mut show = match row.kind {
        ItemKind::Signal => read::signal(read, eye, row.about)?.map(|s| of_signal(&s)),
        ItemKind::Incident => read::incident(read, eye, row.about)?.map(|i| of_incident(&i, names)),
        ItemKind::Inform => read::notification(read, eye, row.about)?.map(|n| of_inform(&n, names, now)),
        ItemKind::Request => {
            // An entry has the id of its journal entry, not of a matter.
            read::entry(read, eye, row.about.cast())?.map(|e| of_request(&e))
        }
        ItemKind::Report => read::report(read, eye, row.about)?.map(|r| of_report(&r)),
        ItemKind::Other => match at.sources.iter().find(|s| s.code() == code) {
            Some(source) => source.one(&at.cx, row.about)?.map(|thing| of_other(code, thing)),
            None => None,
        },
    }
    .unwrap_or_else(|| ItemShow::blank(code, &row.number));
    show.id = row.id.to_string();
    show.accepted_at = row.accepted_at;
    show.accepted_by = row.accepted_function.as_deref().map(|f| Names::or_code(&names.functions, f));
    show.words = row.words.as_ref().map(Said::of);
    show.offline = row.offline.map(|o| OfflineShow::of(o, at.person));
    Ok(show)
}

pub(super) fn of_signal(s: &read::SignalRow) -> ItemShow {
    use situation::signal::SignalState;
    let mut label = Text::default();
    for lang in Lang::ALL {
        let own = situation::text::in_language(&s.words, lang);
        if own.lang == lang {
            label.set(lang, Some(own.text));
        }
    }
    ItemShow {
        label,
        path: Some(format!("signals/{}", s.id)),
        tone: if s.urgent { "crit" } else { "" },
        at: Some(s.received_at),
        settled: !matches!(s.state, SignalState::New | SignalState::Intake),
        withheld: s.withheld,
        ..ItemShow::blank("signal", &s.number)
    }
}

pub(super) fn of_incident(i: &read::IncidentRow, names: &Names) -> ItemShow {
    let kind = names.incident_type(&i.incident_type).map(|t| t.names.clone());
    let label = if i.title == Text::default() { kind.unwrap_or_default() } else { i.title.clone() };
    let tone = match i.severity.rank() {
        1 => "info",
        2 => "warn",
        _ => "crit",
    };
    ItemShow {
        label,
        path: Some(format!("incidents/{}", i.id)),
        tone: if i.withheld { "off" } else { tone },
        at: Some(i.opened_at),
        settled: !i.state.is_live(),
        withheld: i.withheld,
        ..ItemShow::blank("incident", &i.number)
    }
}

pub(super) fn of_inform(n: &read::InformRow, names: &Names, now: Timestamp) -> ItemShow {
    ItemShow {
        label: named(&n.recipient, names),
        path: Some(format!("incidents/{}", n.incident.0)),
        tone: if n.is_overdue(now) { "crit" } else { "" },
        at: Some(n.due_at),
        is_due: true,
        // Whom a deputy stands in for now is not to be told as well.
        settled: n.state != situation::inform::InformState::Due || n.passed_on,
        withheld: false,
        ..ItemShow::blank("inform", &n.incident.1)
    }
}

pub(super) fn of_request(e: &read::LogRow) -> ItemShow {
    ItemShow {
        label: e.words.as_text(),
        path: Some(format!("log/{}/{}", e.series, e.no)),
        at: Some(e.recorded_at),
        settled: e.answered.is_some() || e.closed || e.corrected.is_some(),
        withheld: e.withheld,
        ..ItemShow::blank("request", &format!("{} № {}", e.series, e.no))
    }
}

pub(super) fn of_report(r: &read::ReportRow) -> ItemShow {
    let number = r.incident.as_ref().map(|(_, n)| n.clone()).unwrap_or_default();
    ItemShow {
        path: Some(format!("reports/{}", r.id)),
        at: Some(r.drafted_at),
        settled: r.state != situation::report::ReportState::Draft,
        withheld: false,
        ..ItemShow::blank("report", &number)
    }
}

pub(super) fn of_other(code: &str, thing: OpenThing) -> ItemShow {
    ItemShow {
        label: thing.label,
        path: Some(thing.path),
        tone: thing.tone,
        at: Some(thing.at),
        is_due: thing.is_due,
        settled: thing.settled,
        withheld: false,
        ..ItemShow::blank(code, &thing.number)
    }
}

/// An item alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct ItemPart {
    pub(crate) i: ItemShow,
    pub(crate) handover: String,
    /// Whether the reader is one who may accept.
    pub(crate) may_accept: bool,
}

impl Page for ItemPart {
    const TEMPLATE: &'static str = "situation/part-handover-item.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part =
            |i: ItemShow| [true, false].map(|m| Self { i: i.clone(), handover: "x".into(), may_accept: m });
        ItemShow::samples().into_iter().flat_map(part).collect()
    }
}
