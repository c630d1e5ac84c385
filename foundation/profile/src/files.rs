//! Reading a profile from its files, and naming it by them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Files, Text};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::{
    AccessRule, Body, Capacities, Catalogues, Category, Contact, Events, Finding, Function, Grade, Head,
    IncidentType, Informing, LegalNumber, Occasion, Organisation, Outgoing, PhaseRegime, Plan, Platform,
    Purpose, ReportKind, Rule, Warnings, inform,
};

/// A profile as it was read. Make one with [`Profile::load`]; look at [`Profile::check`] before using it.
#[derive(Debug, Clone)]
pub struct Profile {
    /// `profile.toml`.
    pub head: Head,
    /// `functions.toml`.
    pub functions: Vec<Function>,
    /// `bodies.toml`.
    pub bodies: Vec<Body>,
    /// Public holidays of `bodies.toml`.
    pub holidays: Vec<crate::Holiday>,
    /// `organisations.toml`.
    pub organisations: Vec<Organisation>,
    /// `catalogues.toml`.
    pub catalogues: Catalogues,
    /// `incident-types.toml`.
    pub incident_types: Vec<IncidentType>,
    /// Rules of `inform.toml`.
    pub rules: Vec<Rule>,
    /// Telephone numbers of `inform.toml`.
    pub contacts: Vec<Contact>,
    /// `legal-numbers.toml`.
    pub legal_numbers: Vec<LegalNumber>,
    /// `messages.toml`.
    pub outgoing: Outgoing,
    /// `handover-fields.toml`.
    pub platforms: Vec<Platform>,
    /// `plans.toml`.
    pub plans: Vec<Plan>,
    /// `phases.toml`.
    pub phases: Vec<PhaseRegime>,
    /// `perimeters.toml`.
    pub access_rules: Vec<AccessRule>,
    /// `capacities.toml`.
    pub capacities: Capacities,
    /// `warnings.toml`.
    pub warnings: Warnings,
    /// `reports.toml`.
    pub reports: Vec<crate::reports::ReportKind>,
    /// `events.toml`.
    pub events: Events,
    /// `objectives.toml`.
    pub objectives: crate::Objectives,
    /// `duties.toml`.
    pub duties: Vec<crate::Duty>,
    pub(crate) sources: BTreeMap<&'static str, String>,
    hash: String,
    digests: BTreeMap<String, String>,
}

/// The files, in no particular order; all must be there.
const FILES: [&str; 20] = [
    "objectives.toml",
    "duties.toml",
    "capacities.toml",
    "events.toml",
    "profile.toml",
    "functions.toml",
    "handover-fields.toml",
    "bodies.toml",
    "organisations.toml",
    "catalogues.toml",
    "incident-types.toml",
    "inform.toml",
    "legal-numbers.toml",
    "messages.toml",
    "perimeters.toml",
    "phases.toml",
    "plans.toml",
    "registers.toml",
    "reports.toml",
    "warnings.toml",
];
/// Its files have a digest of their own, which the territory's version names.
const TERRITORY: &str = "territory";
/// Nobody writes a larger file by hand.
const LARGEST: usize = 1 << 20;

impl Profile {
    /// Reads all files.
    ///
    /// # Errors
    /// What is wrong with which file and line, when one is missing, too large, not TOML or not of the right shape.
    pub fn load(files: &dyn Files) -> Result<Self, Vec<Finding>> {
        let mut reading = Reading::default();
        for name in FILES {
            reading.take(files, name);
        }
        let head = reading.parse::<Head>("profile.toml");
        let functions = reading.parse::<FunctionsFile>("functions.toml");
        let bodies = reading.parse::<BodiesFile>("bodies.toml");
        let organisations = reading.parse::<OrganisationsFile>("organisations.toml");
        let catalogues = reading.parse::<Catalogues>("catalogues.toml");
        let types = reading.parse::<TypesFile>("incident-types.toml");
        let inform = reading.parse::<RulesFile>("inform.toml");
        let numbers = reading.parse::<NumbersFile>("legal-numbers.toml");
        let outgoing = reading.parse::<Outgoing>("messages.toml");
        let platforms = reading.parse::<PlatformsFile>("handover-fields.toml");
        let plans = reading.parse::<PlansFile>("plans.toml");
        let phases = reading.parse::<PhasesFile>("phases.toml");
        let perimeters = reading.parse::<PerimetersFile>("perimeters.toml");
        let capacities = reading.parse::<Capacities>("capacities.toml");
        let warnings = reading.parse::<Warnings>("warnings.toml");
        let reports = reading.parse::<ReportsFile>("reports.toml");
        let events = reading.parse::<Events>("events.toml");
        let objectives = reading.parse::<crate::Objectives>("objectives.toml");
        let duties = reading.parse::<DutiesFile>("duties.toml");
        let Some(head) = head.filter(|_| reading.findings.is_empty()) else {
            return Err(reading.findings);
        };
        let RulesFile { rule, contact } = inform.unwrap_or_default();
        let BodiesFile { body, holiday } = bodies.unwrap_or_default();
        let (hash, digests) = digest(&reading.sources, files);
        Ok(Self {
            head,
            functions: functions.unwrap_or_default().function,
            bodies: body,
            holidays: holiday,
            organisations: organisations.unwrap_or_default().organisation,
            catalogues: catalogues.unwrap_or_default(),
            incident_types: types.unwrap_or_default().incident_type,
            rules: rule,
            contacts: contact,
            legal_numbers: numbers.unwrap_or_default().number,
            outgoing: outgoing.unwrap_or_default(),
            platforms: platforms.unwrap_or_default().platform,
            plans: plans.unwrap_or_default().plan,
            phases: phases.unwrap_or_default().phase,
            access_rules: perimeters.unwrap_or_default().perimeter,
            capacities: capacities.unwrap_or_default(),
            warnings: warnings.unwrap_or_default(),
            reports: reports.unwrap_or_default().kind,
            events: events.unwrap_or_default(),
            objectives: objectives.unwrap_or_default(),
            duties: duties.unwrap_or_default().duty,
            sources: reading.sources,
            hash,
            digests,
        })
    }

    /// SHA-256 over the lines that `sha256sum` prints for the profile's files in the order of their names' bytes, hex: those above and
    /// every `.toml` and `.csv` in a folder of the profile, except the territory's.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }
    /// SHA-256 of each file, hex, by name.
    #[must_use]
    pub fn digests(&self) -> &BTreeMap<String, String> {
        &self.digests
    }
    /// The function of this code.
    #[must_use]
    pub fn function(&self, code: &str) -> Option<&Function> {
        self.functions.iter().find(|function| function.code == code)
    }
    /// The organisation of this code.
    #[must_use]
    pub fn organisation(&self, code: &str) -> Option<&Organisation> {
        self.organisations.iter().find(|organisation| organisation.code == code)
    }
    /// The incident type of this code.
    #[must_use]
    pub fn incident_type(&self, code: &str) -> Option<&IncidentType> {
        self.incident_types.iter().find(|one| one.code == code)
    }
    /// The category of this code.
    #[must_use]
    pub fn category(&self, code: &str) -> Option<&Category> {
        self.catalogues.category.iter().find(|one| one.code == code)
    }
    /// The regime of a level on this day.
    #[must_use]
    pub fn phase(&self, level: crate::PhaseLevel, on: Date) -> Option<&PhaseRegime> {
        self.phases.iter().find(|one| one.level == level && one.holds_on(on))
    }
    /// The legal number of this code on this day.
    #[must_use]
    pub fn legal_number(&self, code: &str, on: Date) -> Option<&LegalNumber> {
        self.legal_numbers.iter().find(|number| number.code == code && number.holds_on(on))
    }
    /// Legal basis and purpose that an entry of this kind (with or without version) carries by default.
    #[must_use]
    pub fn purpose_of(&self, kind: &str) -> Option<&Purpose> {
        let fits = self.catalogues.purpose.iter().filter(|purpose| kind.starts_with(&purpose.kinds));
        fits.max_by_key(|purpose| purpose.kinds.len())
    }
    /// A text of the region.
    #[must_use]
    pub fn text(&self, code: &str) -> Option<&Text> {
        self.catalogues.text.iter().find(|one| one.code == code).map(|one| &one.text)
    }
    /// Whom to call: the contact that fits most precisely, if any.
    #[must_use]
    pub fn contact(
        &self,
        function: &str,
        organisation: Option<&str>,
        area: Option<&str>,
    ) -> Option<&Contact> {
        inform::contact(&self.contacts, function, organisation, area)
    }
    /// Whom to inform, each recipient once with its tightest rule, most urgent first.
    #[must_use]
    pub fn inform(&self, occasion: Occasion<'_>) -> Vec<Informing<'_>> {
        inform::propose(&self.rules, occasion)
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlatformsFile {
    #[serde(default)]
    platform: Vec<Platform>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FunctionsFile {
    function: Vec<Function>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct BodiesFile {
    #[serde(default)]
    body: Vec<Body>,
    #[serde(default)]
    holiday: Vec<crate::Holiday>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationsFile {
    organisation: Vec<Organisation>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TypesFile {
    #[serde(rename = "type")]
    incident_type: Vec<IncidentType>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesFile {
    #[serde(default)]
    rule: Vec<Rule>,
    #[serde(default)]
    contact: Vec<Contact>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlansFile {
    #[serde(default)]
    plan: Vec<Plan>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PerimetersFile {
    #[serde(default)]
    perimeter: Vec<AccessRule>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DutiesFile {
    #[serde(default)]
    duty: Vec<crate::Duty>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportsFile {
    #[serde(default)]
    kind: Vec<ReportKind>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PhasesFile {
    #[serde(default)]
    phase: Vec<PhaseRegime>,
}
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct NumbersFile {
    #[serde(default)]
    number: Vec<LegalNumber>,
}

#[derive(Default)]
struct Reading {
    sources: BTreeMap<&'static str, String>,
    findings: Vec<Finding>,
}

impl Reading {
    fn take(&mut self, files: &dyn Files, name: &'static str) {
        let wrong = match files.read(name) {
            None => "the file is missing".to_owned(),
            Some(bytes) if bytes.len() > LARGEST => format!("larger than {LARGEST} bytes"),
            Some(bytes) => match String::from_utf8(bytes.into_owned()) {
                Ok(text) => {
                    self.sources.insert(name, text);
                    return;
                }
                Err(e) => format!("not UTF-8 after byte {}", e.utf8_error().valid_up_to()),
            },
        };
        self.report(name, None, wrong);
    }
    fn parse<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<T> {
        let parsed = toml::from_str(self.sources.get(name)?);
        parsed
            .map_err(|e| {
                let line = e.span().and_then(|span| self.line_at(name, span.start));
                self.report(name, line, e.message().to_owned());
            })
            .ok()
    }
    fn line_at(&self, name: &str, byte: usize) -> Option<usize> {
        let before = self.sources.get(name)?.as_bytes().get(..byte)?;
        Some(1 + before.iter().filter(|&&b| b == b'\n').count())
    }
    fn report(&mut self, file: &str, line: Option<usize>, what: String) {
        self.findings.push(Finding { grade: Grade::Error, file: file.to_owned(), line, what });
    }
}

fn digest(sources: &BTreeMap<&'static str, String>, files: &dyn Files) -> (String, BTreeMap<String, String>) {
    let above = sources.iter().map(|(name, text)| ((*name).to_owned(), hex(&Sha256::digest(text))));
    let mut each: BTreeMap<String, String> = above.collect();
    let folders = files.folders("").into_iter().filter(|folder| folder != TERRITORY);
    let mut open: Vec<String> = folders.collect();
    while let Some(folder) = open.pop() {
        let data = files.list(&folder).into_iter().filter(|f| f.ends_with(".toml") || f.ends_with(".csv"));
        each.extend(data.filter_map(|name| {
            let bytes = files.read(&name)?;
            Some((name, hex(&Sha256::digest(bytes))))
        }));
        open.extend(files.folders(&folder));
    }
    let lines: String = each.iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
    (hex(&Sha256::digest(lines)), each)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
