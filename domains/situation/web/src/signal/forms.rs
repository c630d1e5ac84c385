//! What is typed about a signal, made into what the rules take. Field names are those of the rules' refusals.

use kernel::{Id, Lang, Refusal, Text, Timestamp, kind};
use serde::Deserialize;
use situation::event::SignalAmended;
use situation::incident::{Opening, Severity};
use situation::line::split_place;
use situation::places::Place;
use situation::read::SignalRow;
use situation::signal::{AsideReason, Certainty, Channel, Told, ToldPart};
use situation::text::{Words, guess_lang};
use web::{Known, Shell, Typed};

use crate::desk::Desk;
use crate::point::{self, Moved, PlaceFields};
use crate::typed::{code, left, some, some_words, stated, stated_again, words};

/// The fields of the form that tells a signal better, and those that give another place when they are filled.
pub(super) const TOLD: &[Known] = &[
    ("words", &[]),
    ("lang", &[]),
    ("place", &["lon", "lat", "off-map"]),
    ("certainty", &[]),
    ("caller", &[]),
    ("call-back", &[]),
    ("source", &[]),
    ("urgent", &[]),
    ("channel", &[]),
    ("stated", &[]),
];

/// Taking in a signal, or telling it better.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ToldForm {
    /// The signal whose number was given already; empty for a new one.
    pub(super) signal: String,
    pub(super) channel: String,
    words: String,
    /// The language that the words are in; the one that they seem to be in when it is empty.
    lang: String,
    place: String,
    lon: String,
    lat: String,
    caller: String,
    call_back: String,
    certainty: String,
    source: String,
    stated: String,
    urgent: String,
    /// The place that was found is not the one that is meant: only the words stay.
    off_map: String,
}

impl ToldForm {
    pub(super) fn channel(&self) -> Result<Channel, Refusal> {
        Ok(self.chosen()?.unwrap_or(Channel::Call))
    }

    fn chosen(&self) -> Result<Option<Channel>, Refusal> {
        code("channel", &self.channel, |text| Channel::of(text).filter(|c| c.is_by_hand()))
    }

    pub(super) fn signal(&self) -> Result<Option<Id<kind::Matter>>, Refusal> {
        some(&self.signal).map(|id| id.parse().map_err(|_| Refusal::not_found())).transpose()
    }

    pub(super) fn told(
        &self,
        shell: &Shell,
        desk: &Desk,
        lang: Lang,
        offline: Option<Timestamp>,
    ) -> Result<Told, Refusal> {
        // Without a place of its own the sentence is asked for one. The words stay whole: they are what was said.
        let within = || split_place(self.words.trim(), desk.places.as_ref(), lang).1;
        Ok(Told {
            place: self.place(desk, lang)?.or_else(within),
            certainty: self.certainty()?,
            caller: some(&self.caller),
            call_back: some(&self.call_back),
            source: some(&self.source),
            urgent: !self.urgent.is_empty(),
            stated: stated(&self.stated, offline.unwrap_or_else(|| shell.now()), shell.zone())?,
            offline_at: offline,
            ..Told::new(words(&self.words, &self.chosen_lang()?, lang))
        })
    }

    /// What changes against `before`: what was left as it is, or as the form showed it, does not, and what was emptied is taken back.
    /// `typed` says which fields the form had, and what it showed in them; what it did not have stays.
    pub(super) fn change(
        &self,
        (shell, now): (&Shell, Timestamp),
        desk: &Desk,
        lang: Lang,
        typed: &Typed,
        before: &SignalRow,
    ) -> Result<SignalAmended, Refusal> {
        let left = |field: &str| left(typed, TOLD, field);
        let words = self.reworded((lang, typed), before)?;
        let other = |field: &str, new: &str, old: &Option<String>| {
            some(new).filter(|n| Some(n) != old.as_ref() && !left(field))
        };
        let urgent = !self.urgent.is_empty();
        let said_before = before.stated.map(|s| stated_again(s, shell.zone())).unwrap_or_default();
        let stated = if self.stated.trim() == said_before || left("stated") {
            None
        } else {
            stated(&self.stated, now, shell.zone())?
        };
        let place = self.moved(desk, lang, typed, before)?;
        Ok(SignalAmended {
            words,
            emptied: self.emptied(typed, before, place == Moved::Goes),
            place: if let Moved::To(place) = place { Some(place) } else { None },
            certainty: self.certainty()?.filter(|c| Some(*c) != before.certainty && !left("certainty")),
            caller: other("caller", &self.caller, &before.caller),
            call_back: other("call-back", &self.call_back, &before.call_back),
            source: other("source", &self.source, &before.source),
            urgent: Some(urgent)
                .filter(|u| *u != before.urgent && (*u || typed.knew("urgent")) && !left("urgent")),
            channel: self.chosen()?.filter(|c| *c != before.channel && !left("channel")),
            stated,
        })
    }

    /// The words where they are others now, or the same in the language that they were in all along.
    fn reworded(
        &self,
        (reader, typed): (Lang, &Typed),
        before: &SignalRow,
    ) -> Result<Option<Words>, Refusal> {
        // What was kept before lines were made alike may end them otherwise; that alone changes nothing.
        let told_before = before.words.text.replace("\r\n", "\n");
        // Left as it was shown it is what it is by now, whoever corrected it meanwhile.
        let same = left(typed, TOLD, "lang") && !self.lang.trim().is_empty();
        let told = if left(typed, TOLD, "words") { told_before.as_str() } else { self.words.as_str() };
        let chosen = match (same, told.trim() == told_before.trim()) {
            (true, true) => before.words.lang.code().to_owned(),
            // Nobody said anything of the language: other words are in the one that they seem to be in.
            (true, false) => guess_lang(told, before.words.lang).code().to_owned(),
            (false, _) => self.chosen_lang()?,
        };
        let now = words(told, &chosen, reader);
        let other_lang = !chosen.is_empty() && now.lang != before.words.lang;
        Ok(Some(now).filter(|now| now.text != told_before.trim() || other_lang))
    }

    /// The code of the language that was chosen; empty where none was.
    fn chosen_lang(&self) -> Result<String, Refusal> {
        let chosen = code("lang", &self.lang, |text| text.parse::<Lang>().ok())?;
        Ok(chosen.map(|lang| lang.code().to_owned()).unwrap_or_default())
    }

    /// What the form showed and was emptied. What somebody else told since then was never there to be emptied.
    fn emptied(&self, typed: &Typed, before: &SignalRow, placeless: bool) -> Vec<ToldPart> {
        let empty = |field: &str, now: &str| typed.values.contains_key(field) && now.trim().is_empty();
        let parts = [
            (ToldPart::Place, placeless),
            (ToldPart::Certainty, before.certainty.is_some() && empty("certainty", &self.certainty)),
            (ToldPart::Caller, before.caller.is_some() && empty("caller", &self.caller)),
            (ToldPart::CallBack, before.call_back.is_some() && empty("call-back", &self.call_back)),
            (ToldPart::Source, before.source.is_some() && empty("source", &self.source)),
            (ToldPart::Stated, before.stated.is_some() && empty("stated", &self.stated)),
        ];
        // A form that was drawn before it said what stood there named the part by its code, not by its field.
        let knew = |part: &ToldPart| typed.knew(&part.code().replace('_', "-")) || typed.knew(part.code());
        parts.into_iter().filter(|(part, gone)| *gone && knew(part)).map(|(part, _)| part).collect()
    }

    fn moved(&self, desk: &Desk, lang: Lang, typed: &Typed, before: &SignalRow) -> Result<Moved, Refusal> {
        let fields = PlaceFields {
            words: &self.place,
            point: (&self.lon, &self.lat),
            off_map: !self.off_map.is_empty(),
            sent: typed.values.contains_key("place") && !left(typed, TOLD, "place"),
            knew: typed.knew("place"),
        };
        point::moved(desk, fields, before.place.as_ref(), lang)
    }

    fn place(&self, desk: &Desk, lang: Lang) -> Result<Option<Place>, Refusal> {
        point::place(desk, &self.place, (&self.lon, &self.lat), lang)
    }

    fn certainty(&self) -> Result<Option<Certainty>, Refusal> {
        code("certainty", &self.certainty, Certainty::of)
    }
}

/// Setting aside.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AsideForm {
    reason: String,
    words: String,
}

impl AsideForm {
    pub(super) fn reason(&self) -> Result<AsideReason, Refusal> {
        let missing = || Refusal::invalid("reason", "refusal-aside-reason");
        code("reason", &self.reason, AsideReason::of)?.ok_or_else(missing)
    }
    pub(super) fn words(&self, lang: Lang) -> Option<Words> {
        some_words(&self.words, lang)
    }
}

/// Joining to an incident, by its number.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AttachForm {
    pub(super) incident: String,
    /// Whether the page stays (a card on the floor).
    pub(super) stay: String,
}

impl AttachForm {
    /// `26-0417`, or `417` for this year's.
    pub(super) fn number(&self, year: i64) -> Result<String, Refusal> {
        whole_number(&self.incident, year)
            .ok_or_else(|| Refusal::invalid("incident", "refusal-incident-which"))
    }
}

/// The whole number of an incident, from what people type.
pub(crate) fn whole_number(typed: &str, year: i64) -> Option<String> {
    let typed = typed.trim().trim_start_matches('#');
    match typed.parse::<i64>() {
        Ok(no) if no > 0 => Some(situation::incident::number(year, no)),
        Ok(_) => None,
        Err(_) => some(typed),
    }
}

/// Making it an incident.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct PromoteForm {
    incident_type: String,
    severity: String,
    title_fr: String,
    title_nl: String,
    pub(super) handling: String,
    pub(super) readers: Vec<String>,
}

impl PromoteForm {
    pub(super) fn opening(&self) -> Result<Opening, Refusal> {
        let code = self.incident_type.trim();
        if code.is_empty() {
            return Err(Refusal::invalid("incident-type", "refusal-incident-type"));
        }
        let severity = Severity::of(self.severity.trim())
            .ok_or_else(|| Refusal::invalid("severity", "refusal-severity"))?;
        let title = Text { fr: some(&self.title_fr), nl: some(&self.title_nl), en: None };
        Ok(Opening { title, ..Opening::new(code, severity) })
    }
}

/// Taking a qualification back, or ending an intake.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WhyForm {
    words: String,
}

impl WhyForm {
    pub(super) fn words(&self, lang: Lang) -> Option<Words> {
        some_words(&self.words, lang)
    }
}

/// Merging into another signal, by its number.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MergeForm {
    into: String,
    /// Whether the page stays (a card on the floor).
    pub(super) stay: String,
}

impl MergeForm {
    pub(super) fn number(&self, year: i64) -> Result<String, Refusal> {
        whole_signal(&self.into, year).ok_or_else(|| Refusal::invalid("into", "refusal-signal-which"))
    }
}

/// The whole number of a signal, from what people type: `S-26-0912`, `s-26-912`, or `912` for this year's.
pub(crate) fn whole_signal(typed: &str, year: i64) -> Option<String> {
    let typed = typed.trim();
    let bare = typed.strip_prefix(['s', 'S']).map_or(typed, |rest| rest.trim_start_matches('-'));
    let (year, no) = match bare.split_once('-') {
        Some((year, no)) => (year.trim().parse().ok()?, no),
        None => (year, bare),
    };
    let no: i64 = no.trim().parse().ok().filter(|no| *no > 0)?;
    Some(situation::signal::number(year, no))
}

/// A part of what was told, as a signal of its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct SplitForm {
    part_words: String,
    part_place: String,
}

impl SplitForm {
    /// Told by the same caller at the same moment.
    pub(super) fn told(&self, desk: &Desk, lang: Lang, origin: &SignalRow) -> Result<Told, Refusal> {
        if self.part_words.trim().is_empty() {
            return Err(Refusal::missing("part-words"));
        }
        let within = || split_place(self.part_words.trim(), desk.places.as_ref(), lang).1;
        let place = point::place(desk, &self.part_place, ("", ""), lang)?;
        Ok(Told {
            place: place.or_else(within),
            certainty: origin.certainty,
            caller: origin.caller.clone(),
            call_back: origin.call_back.clone(),
            source: origin.source.clone(),
            urgent: false,
            stated: origin.stated,
            offline_at: None,
            ..Told::new(words(&self.part_words, "", lang))
        })
    }
}

/// Another signal or an incident, by its number; and why.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OtherForm {
    pub(super) other: String,
    why: String,
}

impl OtherForm {
    pub(super) fn words(&self, lang: Lang) -> Result<Words, Refusal> {
        some_words(&self.why, lang).ok_or_else(|| Refusal::missing("why"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_signal_is_understood_as_people_type_it() {
        for typed in ["S-26-0912", "s-26-912", "26-912", "912", " S-0912 "] {
            assert_eq!(whole_signal(typed, 26).as_deref(), Some("S-26-0912"), "{typed}");
        }
        for typed in ["", "S", "0", "x-1", "26-", "S-26-0"] {
            assert_eq!(whole_signal(typed, 26), None, "{typed}");
        }
    }
}
