//! Kinds of account, as the profile describes them: a list of parts in printing order, some of them repeated for every objective,
//! theme or measure.

use std::collections::BTreeMap;

use kernel::{Lang, Text};
use serde::Deserialize;

use crate::addressee::Addressee;
use crate::section::{Section, Subject};

/// One file of the profile.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    account: Vec<Template>,
}

/// A kind of account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Template {
    /// Its code: `policy-note`.
    pub code: String,
    /// What its numbers begin with.
    pub prefix: String,
    /// What the kind is called.
    pub names: Text,
    /// The title of one; `{year}` and `{next}` stand for the years.
    pub titles: Text,
    /// Where the structure comes from.
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
    /// To whom it goes once it is issued: functions and organisations.
    pub addressees: Vec<Addressee>,
    /// Whether there may be several of one year, each with a title of its own: reports that are asked for when they are asked for.
    pub several: bool,
    /// Days that a function has to hand in what it is asked for.
    pub days: i64,
    /// Whether the text planned for a subject becomes what the next year is measured by: part of the plan, part of the year after.
    pub carry: Vec<Carry>,
    /// What subjects of each sort are called before their code: `OO` for `operational`.
    pub labels: BTreeMap<String, Text>,
    /// Years whose published accounts can be taken in: `accounts/{year}/{code}.toml`.
    pub history: Vec<i64>,
    /// Its parts.
    pub section: Vec<Part>,
}

/// What of one year is shown in the next as what was planned.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carry {
    /// The part of the year before.
    pub plan: String,
    /// The part beside which it is shown.
    pub into: String,
}

/// A part of a kind of account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Part {
    /// Its code: `oo.status`.
    pub code: String,
    /// Its number; `{n}` is the place of the subject among those above it, `{m}` the place of the one above.
    pub number: Option<String>,
    /// Its heading; `{year}`, `{next}`, `{label}` and `{title}` of the subject.
    pub titles: Text,
    /// How deep it stands, from 1.
    pub level: u8,
    /// Repeated for every subject of this sort; parts of the sort below follow each.
    pub each: Option<String>,
    /// Whether a text is written here.
    pub text: bool,
    /// The key of the source that feeds it.
    pub source: Option<String>,
    /// The function that is asked; that of the subject where it is `subject`.
    pub function: Option<String>,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// The kinds of account in a file of the profile.
///
/// # Errors
/// What cannot be used, in a sentence for whoever keeps the profile.
pub fn read(text: &str) -> Result<Vec<Template>, String> {
    let file: File = toml::from_str(text).map_err(|e| e.to_string())?;
    file.account.iter().try_for_each(check)?;
    Ok(file.account)
}

fn check(template: &Template) -> Result<(), String> {
    let at = |what: &str| Err(format!("account «{}»: {what}", template.code));
    if template.code.is_empty() || template.prefix.is_empty() {
        return at("code and prefix must be there");
    }
    let mut codes = std::collections::BTreeSet::new();
    for part in &template.section {
        if part.code.is_empty() || !codes.insert(part.code.as_str()) {
            return at(&format!("the part «{}» has no code, or one that stands twice", part.code));
        }
        if !(1..=6).contains(&part.level) {
            return at(&format!("the level of «{}» is none from 1 to 6", part.code));
        }
        if [Lang::Fr, Lang::Nl].into_iter().any(|l| part.titles.get(l).is_none()) {
            return at(&format!("the heading of «{}» is missing in French or Dutch", part.code));
        }
    }
    let whom: std::collections::BTreeSet<&Addressee> = template.addressees.iter().collect();
    if whom.len() < template.addressees.len() {
        return at("an addressee stands twice");
    }
    for carry in &template.carry {
        for code in [&carry.plan, &carry.into] {
            if !codes.contains(code.as_str()) {
                return at(&format!("carries «{code}», which is none of its parts"));
            }
        }
    }
    Ok(())
}

/// The years of an account, for its headings.
#[derive(Debug, Clone, Copy)]
struct Years(i64);

impl Years {
    fn fill(self, text: &str, subject: Option<&Subject>, lang: Lang) -> String {
        let text = text.replace("{year}", &self.0.to_string()).replace("{next}", &(self.0 + 1).to_string());
        let Some(s) = subject else { return text };
        text.replace("{label}", s.labels.get(lang).unwrap_or(&s.code)).replace("{title}", s.titles.show(lang))
    }
    /// Every language that the template has; where the subject lacks it, the heading lacks it.
    fn text(self, text: &Text, subject: Option<&Subject>) -> Text {
        let mut filled = Text::default();
        for lang in Lang::ALL {
            let lacks = subject.is_some_and(|s| s.titles.get(lang).is_none());
            let own = text.get(lang).filter(|own| !(lacks && own.contains("{title}")));
            filled.set(lang, own.map(|own| self.fill(own, subject, lang)));
        }
        filled
    }
}

impl Template {
    /// The title of the account of a year.
    #[must_use]
    pub fn title(&self, year: i64) -> Text {
        Years(year).text(&self.titles, None)
    }

    /// The subjects that it is about, with what they are called: a label of their own, or that of their sort with their code. A list of
    /// objectives does not name the measures of a plan that no part of it speaks of.
    #[must_use]
    pub fn labelled(&self, subjects: &[Subject]) -> Vec<Subject> {
        let named = |s: &Subject| {
            let mut s = s.clone();
            let sort = self.labels.get(&s.sort).filter(|_| s.labels == Text::default());
            for lang in Lang::ALL {
                if let Some(label) = sort.and_then(|l| l.get(lang)) {
                    s.labels.set(lang, Some(format!("{label} {}", s.code)));
                }
            }
            s
        };
        let sorts: Vec<&str> = self.section.iter().filter_map(|p| p.each.as_deref()).collect();
        let about = |s: &&Subject| sorts.is_empty() || sorts.contains(&s.sort.as_str());
        subjects.iter().filter(about).map(named).collect()
    }

    /// The sections of the account of a year about these subjects.
    #[must_use]
    pub fn sections(&self, year: i64, subjects: &[Subject]) -> Vec<Section> {
        let mut all = Vec::new();
        let mut rest = self.section.as_slice();
        while let Some(first) = rest.first() {
            let group = rest.iter().take_while(|p| p.each == first.each).count();
            let (now, then) = rest.split_at_checked(group).unwrap_or((rest, &[]));
            rest = then;
            let Some(sort) = &first.each else {
                all.extend(now.iter().map(|p| section(p, year, None, (0, 0))));
                continue;
            };
            // What follows is inside when its subjects have these above them.
            let inner = then.first().and_then(|p| p.each.as_deref()).filter(|below| {
                subjects.iter().any(|s| s.sort == *below && s.above.is_some()) && *below != sort
            });
            let inside =
                inner.map_or(0, |below| then.iter().take_while(|p| p.each.as_deref() == Some(below)).count());
            let (inside, after) = then.split_at_checked(inside).unwrap_or((&[], then));
            rest = after;
            for (m, subject) in (1..).zip(subjects.iter().filter(|s| s.sort == *sort)) {
                all.extend(now.iter().map(|p| section(p, year, Some(subject), (m, m))));
                let below = subjects
                    .iter()
                    .filter(|s| Some(s.sort.as_str()) == inner && s.above.as_deref() == Some(&subject.code));
                for (n, below) in (1..).zip(below) {
                    all.extend(inside.iter().map(|p| section(p, year, Some(below), (m, n))));
                }
            }
        }
        all
    }
}

fn section(part: &Part, year: i64, subject: Option<&Subject>, (m, n): (i64, i64)) -> Section {
    let number = part
        .number
        .as_ref()
        .map(|number| number.replace("{m}", &m.to_string()).replace("{n}", &n.to_string()));
    let function = match part.function.as_deref() {
        Some("subject") => subject.and_then(|s| s.function.clone()),
        other => other.map(str::to_owned),
    };
    Section {
        code: subject.map_or_else(|| part.code.clone(), |s| code_of(&part.code, &s.code)),
        part: part.code.clone(),
        number,
        titles: Years(year).text(&part.titles, subject),
        level: part.level,
        subject: subject.map(|s| s.code.clone()),
        text: part.text,
        source: part.source.clone(),
        function,
        optional: part.optional,
        planned: Text::default(),
        given: Vec::new(),
        gone: false,
    }
}

/// The code of a part about a subject: `oo.status` of `7.1` is `oo.status.7-1`.
#[must_use]
pub fn code_of(part: &str, subject: &str) -> String {
    let plain: String = subject
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    format!("{part}.{plain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = r#"
[[account]]
code = "note"
prefix = "N"
titles = { fr = "Note {year}", nl = "Nota {year}" }

[[account.section]]
code = "intro"
titles = { fr = "Introduction", nl = "Inleiding" }
level = 1
text = true

[[account.section]]
code = "os"
each = "strategic"
number = "IV.{m}"
titles = { fr = "{label} : {title}", nl = "{label}: {title}" }
level = 2

[[account.section]]
code = "oo"
each = "operational"
number = "IV.{m}.{n}"
titles = { fr = "{label} : {title}", nl = "{label}: {title}" }
level = 3

[[account.section]]
code = "oo.plan"
each = "operational"
titles = { fr = "Planning {next}", nl = "Planning {next}" }
level = 4
function = "subject"

[[account.section]]
code = "annex"
titles = { fr = "Annexe", nl = "Bijlage" }
level = 1
"#;

    fn subject(sort: &str, code: &str, above: Option<&str>) -> Subject {
        Subject {
            sort: sort.into(),
            code: code.into(),
            labels: Text::both(format!("OO {code}"), format!("OD {code}")),
            titles: Text::both(format!("but {code}"), format!("doel {code}")),
            above: above.map(str::to_owned),
            function: Some("mayor".into()),
            from: None,
        }
    }

    #[test]
    fn parts_stand_once_for_every_subject_below_its_own() {
        let note = read(NOTE).unwrap().remove(0);
        let subjects = [
            subject("strategic", "7", None),
            subject("strategic", "8", None),
            subject("operational", "7.1", Some("7")),
            subject("operational", "8.1", Some("8")),
            subject("operational", "7.2", Some("7")),
        ];
        let sections = note.sections(2023, &subjects);
        let heads: Vec<String> = sections
            .iter()
            .map(|s| format!("{} {}", s.number.as_deref().unwrap_or("-"), s.titles.show(Lang::Nl)))
            .collect();
        assert_eq!(
            heads,
            [
                "- Inleiding",
                "IV.1 OD 7: doel 7",
                "IV.1.1 OD 7.1: doel 7.1",
                "- Planning 2024",
                "IV.1.2 OD 7.2: doel 7.2",
                "- Planning 2024",
                "IV.2 OD 8: doel 8",
                "IV.2.1 OD 8.1: doel 8.1",
                "- Planning 2024",
                "- Bijlage",
            ]
        );
        let plan = &sections[3];
        assert_eq!((plan.code.as_str(), plan.function.as_deref()), ("oo.plan.7-1", Some("mayor")));
        let codes: std::collections::BTreeSet<&str> = sections.iter().map(|s| s.code.as_str()).collect();
        assert_eq!(codes.len(), sections.len());
    }

    #[test]
    fn it_is_about_what_its_parts_speak_of() {
        let note = read(NOTE).unwrap().remove(0);
        let told =
            [subject("strategic", "7", None), subject("theme", "7", None), subject("measure", "7.1", None)];
        let sorts: Vec<String> = note.labelled(&told).into_iter().map(|s| s.sort).collect();
        assert_eq!(sorts, ["strategic"]);
    }

    #[test]
    fn a_profile_that_cannot_be_used_says_where() {
        let twice = format!(
            "{NOTE}\n[[account.section]]\ncode = \"annex\"\nlevel = 1\ntitles = {{ fr = \"a\", nl = \"b\" }}\n"
        );
        assert!(read(&twice).unwrap_err().contains("«annex»"));
        assert!(read(&NOTE.replace("nl = \"Bijlage\"", "en = \"x\"")).unwrap_err().contains("«annex»"));
        assert!(read("[[account]]\nkode = 1").is_err());
        let whom =
            |list: &str| NOTE.replace("prefix = \"N\"", &format!("prefix = \"N\"\naddressees = [{list}]"));
        let twice = whom("{ function = \"cabinet\" }, { function = \"cabinet\" }");
        assert!(read(&twice).unwrap_err().contains("twice"));
        let both = read(&whom("{ function = \"cabinet\" }, { organisation = \"parliament\" }")).unwrap();
        assert_eq!(
            both[0].addressees,
            [Addressee::Function("cabinet".into()), Addressee::Organisation("parliament".into())]
        );
        assert!(read(&whom("{ person = \"x\" }")).is_err());
    }
}
