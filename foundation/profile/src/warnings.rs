//! What the authority tells everybody: who speaks, templates of warnings and of news, languages of a crisis, telephone numbers.

use std::collections::BTreeMap;

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Status;

/// `warnings.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warnings {
    /// Who speaks: unique in the world, by convention like an address (`crisis@town.example`).
    pub sender: String,
    /// Name of the sender for people.
    pub names: Text,
    /// The same in other languages of the public site, by language tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<String, String>,
    /// The list of codes that those of municipalities belong to, as receivers know it; empty for none.
    #[serde(default)]
    pub area_codes: String,
    /// News and answers on the public site need a second person, too.
    #[serde(default)]
    pub items_need_two: bool,
    /// Languages of a crisis, besides French, Dutch, English and German.
    #[serde(default)]
    pub language: Vec<CrisisLanguage>,
    /// Telephone numbers on the public site.
    #[serde(default)]
    pub phone: Vec<PublicPhone>,
    /// Templates.
    #[serde(default)]
    pub template: Vec<WarningTemplate>,
    /// Words that withdraw a warning, by language tag.
    #[serde(default)]
    pub all_clear: BTreeMap<String, TemplateText>,
    /// Templates of news and answers on the public site.
    #[serde(default)]
    pub news: Vec<NewsTemplate>,
}

/// A language that people may write in for the public site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrisisLanguage {
    /// Its tag: `uk`.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Written from right to left.
    #[serde(default)]
    pub rtl: bool,
}

/// A telephone number for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicPhone {
    /// The number.
    pub number: String,
    /// What it is for.
    pub names: Text,
    /// The same in other languages of the public site, by language tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<String, String>,
    /// Where it was read.
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub status: Status,
}

/// What a warning begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WarningTemplate {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Kind of event, in the word of the Common Alerting Protocol (CAP): `Safety`.
    pub category: String,
    /// When to act, in the word of CAP.
    pub urgency: String,
    /// How bad, in the word of CAP.
    pub severity: String,
    /// How sure, in the word of CAP.
    pub certainty: String,
    /// What people should do, in the words of CAP.
    #[serde(default)]
    pub responses: Vec<String>,
    /// For how many hours it holds unless somebody says otherwise.
    pub hours: u32,
    /// Where the wording comes from: it stands on the page.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub status: Status,
    /// The words, by language tag. What stands between square brackets is to be filled in.
    pub text: BTreeMap<String, TemplateText>,
}

/// The words of a template in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TemplateText {
    /// The event in a few words.
    pub event: String,
    /// One line.
    pub headline: String,
    /// What happened.
    pub description: String,
    /// What to do.
    pub instruction: String,
    /// Whom to ask.
    pub contact: String,
}

/// What news or an answer on the public site begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewsTemplate {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// What it begins: `news`, or `question` with its answer.
    pub sort: String,
    /// Where the wording comes from: it stands on the page.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub status: Status,
    /// The words, by language tag. What stands between square brackets is to be filled in.
    pub text: BTreeMap<String, NewsText>,
}

/// The words of a template of news in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NewsText {
    /// The title, or the question.
    pub title: String,
    /// The text, or the answer.
    pub body: String,
}
