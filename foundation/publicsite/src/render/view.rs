//! Warnings and information as templates see them, in one language.

use std::collections::BTreeMap;

use exchange::cap::{Alert, Info, Severity, Status};
use jiff::tz::TimeZone;
use kernel::{Lang, Text, Timestamp};
use minijinja::Value;
use serde::Serialize;

use crate::content::{Content, Item, ItemSort, Standing, Warning, primary};

/// An instant, written so that nobody can misread it, and for machines.
#[derive(Debug, Clone, Serialize)]
pub(super) struct When {
    pub(super) shown: String,
    pub(super) iso: String,
}

impl When {
    /// `24/11/2026, 03:12`: the same in every language.
    pub(super) fn of(at: Timestamp, zone: &TimeZone) -> Self {
        let local = at.to_jiff().map(|t| t.to_zoned_datetime(zone.clone()));
        let shown = local.map_or_else(String::new, |z| z.strftime("%d/%m/%Y, %H:%M").to_string());
        Self { shown, iso: at.rfc3339() }
    }
    /// `24/11/2026`.
    pub(super) fn day(at: Timestamp, zone: &TimeZone) -> Self {
        let local = at.to_jiff().map(|t| t.to_zoned_datetime(zone.clone()));
        let shown = local.map_or_else(String::new, |z| z.strftime("%d/%m/%Y").to_string());
        Self { shown, iso: at.rfc3339() }
    }
}

/// A warning.
#[derive(Debug, Clone, Serialize)]
pub(super) struct WarningView {
    pub(super) id: String,
    /// Language and direction of its words.
    pub(super) lang: String,
    pub(super) rtl: bool,
    /// Its words are in another language than the page.
    pub(super) other: bool,
    pub(super) severity: &'static str,
    pub(super) tone: &'static str,
    /// Key of the label for what is no real warning.
    pub(super) unreal: Option<&'static str>,
    pub(super) event: String,
    pub(super) headline: String,
    pub(super) place: String,
    pub(super) description: Value,
    pub(super) instruction: Value,
    pub(super) contact: String,
    pub(super) issued: When,
    pub(super) until: Option<When>,
    /// `active`, `replaced`, `cancelled`, `expired`, `withdrawal`.
    pub(super) standing: &'static str,
    /// The identifier of the one that replaced or cancelled it.
    pub(super) by: Option<String>,
}

impl WarningView {
    pub(super) fn of(content: &Content, warning: &Warning, tag: &str) -> Option<Self> {
        let (standing, by) = match &warning.standing {
            Standing::Active => ("active", None),
            Standing::Replaced(by) => ("replaced", Some(by.clone())),
            Standing::Cancelled(by) => ("cancelled", Some(by.clone())),
            Standing::Expired => ("expired", None),
            Standing::Withdrawal => ("withdrawal", None),
        };
        let alert = &warning.alert;
        let info = spoken(alert, tag)?;
        let lang = info.language().to_owned();
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        Some(Self {
            id: alert.identifier.clone(),
            rtl: rtl(content, primary(&lang)),
            other: primary(&lang) != tag,
            lang,
            severity: severity(info.severity),
            tone: if warning.active() { tone(info.severity) } else { "off" },
            unreal: unreal(alert.status),
            event: info.event.clone(),
            headline: text(&info.headline),
            place: info.areas.iter().map(|a| a.text.as_str()).collect::<Vec<_>>().join(", "),
            description: paragraphs(info.description.as_deref().unwrap_or("")),
            instruction: paragraphs(info.instruction.as_deref().unwrap_or("")),
            contact: text(&info.contact),
            issued: When::of(alert.sent, &content.place.zone),
            until: info.expires.map(|at| When::of(at, &content.place.zone)),
            standing,
            by,
        })
    }
}

/// The part of an alert for a reader of this language, or else in the languages that most understand.
pub(super) fn spoken<'a>(alert: &'a Alert, tag: &str) -> Option<&'a Info> {
    let in_language = |wanted: &str| alert.infos.iter().find(|i| primary(i.language()) == wanted);
    [tag, "en", "fr", "nl"].into_iter().find_map(in_language).or_else(|| alert.infos.first())
}

pub(super) fn rtl(content: &Content, tag: &str) -> bool {
    content.place.languages.iter().any(|l| l.tag == tag && l.rtl)
}

fn severity(of: Severity) -> &'static str {
    match of {
        Severity::Extreme => "severity_extreme",
        Severity::Severe => "severity_severe",
        Severity::Moderate => "severity_moderate",
        Severity::Minor => "severity_minor",
        Severity::Unknown => "severity_unknown",
    }
}

fn tone(of: Severity) -> &'static str {
    match of {
        Severity::Extreme | Severity::Severe => "crit",
        Severity::Moderate => "warn",
        Severity::Minor | Severity::Unknown => "info",
    }
}

fn unreal(status: Status) -> Option<&'static str> {
    match status {
        Status::Actual => None,
        Status::Exercise => Some("exercise"),
        Status::System | Status::Test | Status::Draft => Some("status"),
    }
}

/// Information written for the site.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ItemView {
    pub(super) key: String,
    pub(super) question: bool,
    pub(super) lang: String,
    pub(super) rtl: bool,
    pub(super) other: bool,
    pub(super) title: String,
    pub(super) body: Value,
    pub(super) at: When,
    pub(super) version: i64,
    /// Why it was withdrawn, where it was.
    pub(super) withdrawn: Option<String>,
    /// It belongs to an earlier crisis.
    pub(super) earlier: bool,
}

impl ItemView {
    pub(super) fn of(content: &Content, item: &Item, tag: &str) -> Option<Self> {
        let order = [tag, "en", "fr", "nl"];
        let base = Self {
            key: item.key.clone(),
            question: item.sort == ItemSort::Question,
            lang: String::new(),
            rtl: false,
            other: false,
            title: String::new(),
            body: Value::from(""),
            at: When::of(item.at, &content.place.zone),
            version: item.version,
            withdrawn: None,
            earlier: item.earlier,
        };
        let of = |lang: &str, title: String, body: Value, withdrawn| Self {
            lang: lang.to_owned(),
            rtl: rtl(content, primary(lang)),
            other: primary(lang) != tag,
            title,
            body,
            withdrawn,
            ..base.clone()
        };
        if let Some(reasons) = &item.withdrawn {
            let found =
                order.into_iter().find_map(|l| reasons.get_key_value(l)).or_else(|| reasons.iter().next())?;
            return Some(of(found.0, String::new(), Value::from(""), Some(found.1.clone())));
        }
        let found = order
            .into_iter()
            .find_map(|l| item.texts.get_key_value(l))
            .or_else(|| item.texts.iter().next())?;
        Some(of(found.0, found.1.title.clone(), paragraphs(&found.1.body), None))
    }
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FigureView {
    pub(super) name: NameView,
    pub(super) value: String,
    pub(super) about: bool,
    pub(super) at: When,
    pub(super) source: NameView,
}

impl FigureView {
    pub(super) fn all(content: &Content, tag: &str) -> Vec<Self> {
        let (place, none) = (&content.place, BTreeMap::new());
        // Mostly the authority says so itself, and its name is known in more languages.
        let others = |source: &Text| if *source == place.name { &place.others } else { &none };
        let one = |f: &crate::Figure| Self {
            name: NameView::of(&f.names, &none, tag),
            value: format!("{} {}", grouped(f.value), f.unit).trim_end().to_owned(),
            about: f.about,
            at: When::of(f.at, &content.place.zone),
            source: NameView::of(&f.source, others(&f.source), tag),
        };
        content.figures.iter().map(one).collect()
    }
}

/// A name, and the language that it is in.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NameView {
    pub(super) text: String,
    pub(super) lang: String,
    /// Another language than that of the page. Names that stand in for a missing one run from left to right.
    pub(super) other: bool,
}

impl NameView {
    /// In the language of the page, or else in English.
    pub(super) fn of(names: &Text, others: &BTreeMap<String, String>, tag: &str) -> Self {
        let own = others.get(tag).map(|text| (tag, text.as_str()));
        let best = || names.best(tag.parse().unwrap_or(Lang::En)).map(|(lang, text)| (lang.code(), text));
        let (lang, text) = own.or_else(best).unwrap_or((tag, ""));
        Self { text: text.to_owned(), lang: lang.to_owned(), other: lang != tag }
    }
}

/// A name of the place in the language of the page, or in English.
pub(super) fn shown<'t>(text: &'t Text, tag: &str) -> &'t str {
    text.show(tag.parse().unwrap_or(Lang::En))
}

/// Groups of three digits, with a space that does not break.
fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::from(if value < 0 { "-" } else { "" });
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push('\u{A0}');
        }
        out.push(digit);
    }
    out
}

/// Escaped, an empty line begins a new paragraph, other ends of lines stay.
pub(super) fn paragraphs(text: &str) -> Value {
    let mut out = String::new();
    for paragraph in text.replace('\r', "").split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
        out.push_str("<p>");
        out.push_str(&escaped(paragraph).replace('\n', "<br>"));
        out.push_str("</p>");
    }
    Value::from_safe_string(out)
}

/// For HTML and XML, as text or in an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_paragraphs_kept() {
        let html = paragraphs("Fermez <b>\ntout\n\n\nEt \"ici\"").to_string();
        assert_eq!(html, "<p>Fermez &lt;b&gt;<br>tout</p><p>Et &quot;ici&quot;</p>");
        assert_eq!(grouped(1_234_567), "1\u{A0}234\u{A0}567");
        assert_eq!((grouped(340), grouped(-1_000)), ("340".to_owned(), "-1\u{A0}000".to_owned()));
    }
}
