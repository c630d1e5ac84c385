//! The turns of an incident in words: opened, confirmed, changed from what to what, who was told.

use jiff::tz::TimeZone;
use kernel::{Id, Lang, Timestamp, kind};
use serde::Serialize;
use serde_json::Value;
use situation::incident::Severity;
use situation::offline::{OFFLINE_AT, OFFLINE_BY, Offline};
use situation::places::Place;
use situation::read::{Happening, InformRow};
use web::Texts;

use super::list::type_name;
use crate::desk::Names;
use crate::show::{OfflineShow, Said, place_name};

/// What turns are put into words with.
pub(crate) struct Words<'a> {
    pub(crate) texts: &'a Texts,
    pub(crate) zone: &'a TimeZone,
    pub(crate) names: &'a Names,
    pub(crate) lang: Lang,
    /// Everybody to be told of this incident.
    pub(crate) informs: &'a [InformRow],
    /// A person's name.
    pub(crate) people: &'a (dyn Fn(Id<kind::Person>) -> Option<String> + Send + Sync),
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(super) seq: i64,
    pub(super) at: Timestamp,
    pub(super) what: String,
    pub(super) detail: String,
    /// The words of whoever did it.
    pub(super) said: Option<Said>,
    /// When it was typed, where that was without a connection.
    pub(super) offline: Option<OfflineShow>,
    pub(super) function: kernel::Text,
}

impl TurnShow {
    pub(super) fn of(turn: &Happening, words: &Words<'_>) -> Self {
        Self {
            seq: turn.seq,
            at: turn.at,
            what: words.what(turn),
            detail: words.parts(turn, false),
            said: said(turn),
            offline: offline(turn).map(|o| OfflineShow::of(o, words.people)),
            function: Names::or_code(&words.names.functions, &turn.function),
        }
    }
}

/// The words of a turn. Of those that only name another matter they stay with that one.
fn said(turn: &Happening) -> Option<Said> {
    let elsewhere =
        ["incident-opened", "incident-merged", "figure-status-set", "incidents-linked", "report-issued"];
    if turn.what.starts_with("signal-") || elsewhere.contains(&turn.what.as_str()) {
        return None;
    }
    let words = turn.detail.get("words")?;
    let part = |name: &str| words.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    Some(Said { text: part("text"), lang: part("lang") }).filter(|said| !said.text.is_empty())
}

/// When a turn was typed, where that was without a connection.
fn offline(turn: &Happening) -> Option<Offline> {
    let at = turn.detail.get(OFFLINE_AT)?.as_i64()?;
    let by = turn.detail.get(OFFLINE_BY).and_then(Value::as_str).and_then(|id| id.parse().ok());
    Some(Offline { at: Timestamp(at), by })
}

impl Words<'_> {
    /// Its name.
    pub(super) fn what(&self, turn: &Happening) -> String {
        let key = format!("kind-situation-{}", turn.what);
        let texts = self.texts;
        if texts.has(self.lang, &key) { texts.plain(self.lang, &key) } else { turn.what.clone() }
    }

    /// What it says beyond its name; empty when nothing.
    pub(super) fn detail(&self, turn: &Happening) -> String {
        self.parts(turn, true)
    }

    /// The same with the words of whoever did it, or without.
    fn parts(&self, turn: &Happening, with_words: bool) -> String {
        let d = &turn.detail;
        let text = |name: &str| d.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
        let words = || said(turn).filter(|_| with_words).map(|said| said.text).unwrap_or_default();
        let parts = match turn.what.as_str() {
            "incident-opened" => {
                vec![type_name(self.names, &text("type"), self.lang), self.severity(&text("severity"))]
            }
            "incident-changed" => self.changes(d).into_iter().chain([words()]).collect(),
            "incident-closed" => vec![self.key("incident-outcome-", &text("outcome")), words()],
            "incident-merged" => vec![text("number"), text("into_number")],
            "incident-unmerged" => vec![text("number"), text("from_number"), words()],
            "signal-related" | "signal-unrelated" | "signal-told-apart" | "signal-alike-again" => {
                vec![text("number")]
            }
            "matter-restricted" => vec![self.key("handling-", &text("handling")), words()],
            "figure-status-set" => vec![self.figure(d)],
            "incidents-linked" => {
                vec![self.key("incident-relation-", &text("relation")), text("other_number")]
            }
            "informed" | "not-reached" | "inform-dropped" | "inform-taken-back" => {
                let tries = if turn.what == "not-reached" { self.tries(d) } else { String::new() };
                let means = self.key("tell-means-", &text("means"));
                vec![self.person(&text("notification")), tries, means, words(), self.by(turn.seq)]
            }
            "inform-required" | "inform-hastened" => {
                vec![self.person(&text("notification")), self.key("tell-why-", &text("again_why"))]
            }
            "signal-attached" | "signal-promoted" | "signal-returned" | "report-issued" => {
                vec![text("number")]
            }
            _ => vec![words()],
        };
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn key(&self, prefix: &str, code: &str) -> String {
        let key = format!("{prefix}{code}");
        if self.texts.has(self.lang, &key) { self.texts.plain(self.lang, &key) } else { String::new() }
    }

    fn say(&self, key: &str, facts: &[(&str, String)]) -> String {
        let facts = facts.iter().map(|(n, v)| ((*n).to_owned(), v.clone())).collect();
        self.texts.with_facts(self.lang, key, &facts)
    }

    fn severity(&self, code: &str) -> String {
        let rank = Severity::of(code).map(Severity::rank);
        let name = rank.and_then(|r| self.names.severities.get(&r));
        name.map_or_else(|| code.to_owned(), |t| t.show(self.lang).to_owned())
    }

    fn changes(&self, d: &Value) -> Vec<String> {
        let text = |name: &str| d.get(name).and_then(Value::as_str).map(str::to_owned);
        let set = |name: &str| d.get(name).is_some_and(|v| !v.is_null());
        let mut parts = Vec::new();
        if let Some(to) = text("incident_type") {
            let from = text("incident_type_before").unwrap_or_default();
            let name = |code: &str| type_name(self.names, code, self.lang);
            parts.push(self.say("incident-turn-type", &[("from", name(&from)), ("to", name(&to))]));
        }
        if let Some(to) = text("severity") {
            let from = self.severity(&text("severity_before").unwrap_or_default());
            parts.push(self.say("incident-turn-severity", &[("from", from), ("to", self.severity(&to))]));
        }
        if set("title") {
            parts.push(self.say("incident-turn-title", &[]));
        }
        if set("warned") {
            parts.push(self.say("incident-turn-warned", &[]));
        } else if set("place") || set("place_removed") {
            parts.push(self.moved(d));
        }
        parts
    }

    /// From where to where. What was written before the place before was kept only says where to.
    fn moved(&self, d: &Value) -> String {
        let named = |field: &str| {
            let place: Place = serde_json::from_value(d.get(field)?.clone()).ok()?;
            Some(place_name(&place, self.names, self.lang))
        };
        match (named("place_before"), named("place")) {
            (Some(from), Some(to)) => self.say("incident-turn-place", &[("from", from), ("to", to)]),
            (Some(from), None) => self.say("incident-turn-place-gone", &[("from", from)]),
            (None, to) => self.say("incident-turn-place-to", &[("to", to.unwrap_or_default())]),
        }
    }

    fn figure(&self, d: &Value) -> String {
        let name = d.get("name").and_then(Value::as_str).unwrap_or("");
        let name = Names::or_code(&self.names.figures, name).show(self.lang).to_owned();
        let value = d.get("value").and_then(Value::as_i64).unwrap_or(0);
        let status = self.key("figure-status-", d.get("to").and_then(Value::as_str).unwrap_or(""));
        self.say("figure-set", &[("name", format!("{name} {value}")), ("status", status)])
    }

    fn person(&self, notification: &str) -> String {
        let row = self.informs.iter().find(|n| n.id.to_string() == notification);
        row.map_or_else(String::new, |n| {
            let name =
                Names::or_code(&self.names.functions, &n.recipient.function).show(self.lang).to_owned();
            let area = n
                .recipient
                .area
                .as_deref()
                .map(|a| Names::or_code(&self.names.areas, a).show(self.lang).to_owned());
            area.map_or(name.clone(), |a| format!("{name}, {a}"))
        })
    }

    /// Whoever told them, tried, or took it back: by name, for the column says under which function.
    fn by(&self, seq: i64) -> String {
        let act = self.informs.iter().flat_map(|n| &n.acts).find(|a| a.seq == seq);
        act.and_then(|a| (self.people)(a.person)).unwrap_or_default()
    }

    fn tries(&self, d: &Value) -> String {
        let n = d.get("tries").and_then(Value::as_i64).unwrap_or(1);
        self.say("incident-turn-tries", &[("n", n.to_string())])
    }
}
