//! The indicators that a profile ships: what each counts, where it comes from, where it is to go, and the values that were read somewhere.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Files, Id, Lang, Text, Words, kind};
use serde::{Deserialize, Deserializer};

use crate::definition::{Definition, Direction, Source, Tier, Unit, is_code};
use crate::goal::{Baseline, Goal, Target};
use crate::number;
use crate::period::Period;
use crate::value::Slot;

/// The file of a profile.
pub const FILE: &str = "indicators/indicators.toml";

/// An indicator as a profile ships it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// The matter it becomes: the same for ever.
    pub id: Id<kind::Matter>,
    /// Its code.
    pub code: String,
    /// What it means.
    pub definition: Definition,
    /// Where it stood and where it is to stand.
    pub goal: Goal,
    /// What was read of it, each with where.
    pub values: Vec<ShippedValue>,
    /// Sources, remarks and deciders in all their languages.
    pub said: Vec<Text>,
}

/// A value that was read somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShippedValue {
    /// For which period.
    pub slot: Slot,
    /// The value, in the unit's smallest step.
    pub value: i64,
    /// Where it was read.
    pub source: Words,
    /// What there is to say of it.
    pub note: Option<Words>,
}

/// What shipped indicators say in several languages, by the words that the journal keeps of it.
pub type Said = BTreeMap<String, Text>;

/// Sources, remarks and deciders of shipped indicators: the journal keeps each in one language, the profile has all.
#[must_use]
pub fn said(all: &[Shipped]) -> Said {
    all.iter().flat_map(|s| &s.said).map(|text| (words(text).text, text.clone())).collect()
}

/// The indicator that this profile ships under this code.
#[must_use]
pub fn id_of(profile: &str, code: &str) -> Id<kind::Matter> {
    Id::of_words(&["indicator-of-profile", profile, code])
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct IndicatorsFile {
    indicator: Vec<IndicatorPart>,
}

/// An indicator in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorPart {
    code: String,
    names: Text,
    counts: Text,
    unit: Text,
    #[serde(default)]
    decimals: u8,
    #[serde(deserialize_with = "told")]
    source: Text,
    #[serde(default)]
    organisation: Option<String>,
    tier: Tier,
    period: Period,
    direction: Direction,
    #[serde(default)]
    baseline: Option<BaselinePart>,
    #[serde(default)]
    target: Option<TargetPart>,
    #[serde(default)]
    value: Vec<ValuePart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselinePart {
    value: String,
    on: Date,
    #[serde(deserialize_with = "told")]
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetPart {
    value: String,
    by: Date,
    #[serde(deserialize_with = "told")]
    source: Text,
    #[serde(deserialize_with = "told")]
    decided: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ValuePart {
    period: String,
    value: String,
    #[serde(deserialize_with = "told")]
    source: Text,
    #[serde(default, deserialize_with = "noted")]
    note: Option<Text>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Told {
    One(String),
    Each(Text),
}

/// A text in its languages, or in French alone.
fn told<'de, D: Deserializer<'de>>(from: D) -> Result<Text, D::Error> {
    Ok(match Told::deserialize(from)? {
        Told::One(french) => Text::one(Lang::Fr, french),
        Told::Each(text) => text,
    })
}

fn noted<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Text>, D::Error> {
    told(from).map(Some)
}

/// Reads what the profile with this code ships; periods are local ones.
///
/// # Errors
/// One sentence for each mistake.
pub fn read(files: &dyn Files, profile: &str, zone: &TimeZone) -> Result<Vec<Shipped>, Vec<String>> {
    let file: IndicatorsFile = exchange::written::toml(files, FILE).map_err(|e| vec![e])?.unwrap_or_default();
    let (mut all, mut mistakes, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for part in file.indicator {
        let code = part.code.clone();
        if !is_code(&code) || !seen.insert(code.clone()) {
            mistakes.push(format!("{FILE}: «{code}» is no code, or stands twice"));
        }
        match part.shipped(profile, zone) {
            Ok(shipped) => all.push(shipped),
            Err(why) => mistakes.push(format!("{FILE}: «{code}»: {why}")),
        }
    }
    if mistakes.is_empty() { Ok(all) } else { Err(mistakes) }
}

impl IndicatorPart {
    /// Every text of it that the journal keeps in one language.
    fn said(&self) -> Vec<Text> {
        let baseline = self.baseline.iter().map(|b| &b.source);
        let target = self.target.iter().flat_map(|t| [&t.source, &t.decided]);
        let values = self.value.iter().flat_map(|v| std::iter::once(&v.source).chain(&v.note));
        std::iter::once(&self.source).chain(baseline).chain(target).chain(values).cloned().collect()
    }

    fn shipped(self, profile: &str, zone: &TimeZone) -> Result<Shipped, String> {
        let (decimals, period) = (self.decimals, self.period);
        let said = self.said();
        let number =
            |text: &str| number::parse(text, decimals).map_err(|why| format!("«{text}» is no value ({why})"));
        let baseline = |b: BaselinePart| {
            Ok::<_, String>(Baseline { value: number(&b.value)?, on: b.on, source: words(&b.source) })
        };
        let target = |t: TargetPart| {
            let (source, decided) = (words(&t.source), words(&t.decided));
            Ok::<_, String>(Target { value: number(&t.value)?, by: t.by, source, decided })
        };
        let value = |v: ValuePart| {
            let start = period.parse(&v.period, zone);
            let start = start.ok_or_else(|| format!("«{}» is no {period}", v.period))?;
            let slot = Slot { area: None, start };
            let (source, note) = (words(&v.source), v.note.as_ref().map(words));
            Ok::<_, String>(ShippedValue { slot, value: number(&v.value)?, source, note })
        };
        let values: Vec<ShippedValue> = self.value.into_iter().map(value).collect::<Result<_, _>>()?;
        let slots: BTreeSet<&Slot> = values.iter().map(|v| &v.slot).collect();
        if slots.len() != values.len() {
            return Err("a period has two values".to_owned());
        }
        Ok(Shipped {
            id: id_of(profile, &self.code),
            goal: Goal {
                baseline: self.baseline.map(baseline).transpose()?,
                target: self.target.map(target).transpose()?,
            },
            values,
            said,
            code: self.code,
            definition: Definition {
                names: self.names,
                counts: self.counts,
                unit: Unit { sign: self.unit, decimals },
                source: Source { words: words(&self.source), organisation: self.organisation },
                tier: self.tier,
                by: BTreeSet::new(),
                period,
                expected_minutes: None,
                direction: self.direction,
                plan: None,
            },
        })
    }
}

/// What the journal keeps of a text: its French, or what there is.
fn words(text: &Text) -> Words {
    let found = Lang::ALL.into_iter().find_map(|lang| text.get(lang).map(|t| Words::new(lang, t)));
    found.unwrap_or_else(|| Words::new(Lang::Fr, ""))
}

#[cfg(test)]
mod tests {
    use kernel::MemoryFiles;

    use super::*;

    const THEFTS: &str = r#"
        [[indicator]]
        code = "thefts"
        names = { fr = "Vols", nl = "Diefstallen" }
        counts = { fr = "Faits", nl = "Feiten" }
        unit = { fr = "faits", nl = "feiten" }
        source = { fr = "rapport", nl = "verslag" }
        tier = "regional"
        period = "year"
        direction = "up-is-bad"
        target = { value = "900", by = "2030-12-31", source = { fr = "plan" }, decided = { fr = "conseil", nl = "raad" } }
        [[indicator.value]]
        period = "2019"
        value = "1 234"
        source = "page 12"
    "#;

    fn read_from(text: &str) -> Result<Vec<Shipped>, Vec<String>> {
        read(&MemoryFiles::default().with(FILE, text.as_bytes().to_vec()), "town", &TimeZone::UTC)
    }

    #[test]
    fn an_indicator_comes_with_its_values_and_where_it_is_to_go() {
        let found = read_from(THEFTS).unwrap();
        let [one] = found.as_slice() else { unreachable!() };
        assert_eq!((one.id, one.values.len()), (id_of("town", "thefts"), 1));
        assert_eq!((one.values[0].value, one.values[0].source.text.as_str()), (1234, "page 12"));
        assert_eq!(one.goal.target.as_ref().map(|t| t.value), Some(900));
        let said = said(&found);
        assert_eq!(said.keys().collect::<Vec<_>>(), ["conseil", "page 12", "plan", "rapport"]);
        assert_eq!(
            said["rapport"].get(Lang::Nl),
            Some("verslag"),
            "the words of the journal lead to the others"
        );
        assert_ne!(id_of("village", "thefts"), one.id);
        assert_eq!(read(&MemoryFiles::default(), "town", &TimeZone::UTC), Ok(Vec::new()));
    }

    #[test]
    fn each_mistake_is_named() {
        let table = [
            ("code = \"thefts\"", "code = \"Thefts\"", "is no code"),
            ("period = \"2019\"", "period = \"hier\"", "«hier» is no year"),
            ("value = \"1 234\"", "value = \"1,5\"", "«1,5» is no value (decimals)"),
            ("tier = \"regional\"", "tier = \"lunar\"", FILE),
        ];
        for (was, now, wanted) in table {
            let mistakes = read_from(&THEFTS.replace(was, now)).unwrap_err();
            assert!(mistakes.iter().any(|m| m.contains(wanted)), "{wanted}: {mistakes:?}");
        }
        let twice = format!(
            "{THEFTS}[[indicator.value]]\nperiod = \"2019\"\nvalue = \"2\"\nsource = {{ fr = \"s\" }}\n"
        );
        assert!(read_from(&twice).unwrap_err()[0].contains("two values"));
        assert!(read_from(&format!("{THEFTS}{THEFTS}")).unwrap_err()[0].contains("stands twice"));
    }
}
