//! The situation report as data: everything that is printed, nothing about how it looks.

use kernel::{Handling, Lang, Text, Timestamp};
use serde::{Deserialize, Serialize};

/// A situation report: what is known of one incident (or of the watch) over a window of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// In which language or languages it is printed.
    pub languages: Languages,
    /// Its number as printed after "no." (`26-0417/3`).
    pub number: String,
    /// Its version, from 1.
    pub version: u32,
    /// Draft, issued, or replaced by a later version.
    pub state: State,
    /// Whether this copy is there to be signed; until then every copy of an issued report says that it is not.
    pub seal: Seal,
    /// What it is about.
    pub subject: Subject,
    /// The period it covers.
    pub window: Window,
    /// The state of the journal it was drawn from.
    pub as_of: AsOf,
    /// How it is handled; stands on every page.
    pub handling: Handling,
    /// Who issues it and when.
    pub issued: Issued,
    /// To whom it goes, in the order of the list.
    pub addressees: Vec<Text>,
    /// The lines, by section. Sections are printed in the order of [`SectionKind::ALL`]; a kind that is absent or
    /// empty is printed as such, so that "nothing" is a statement and not an omission.
    pub sections: Vec<Section>,
    /// The figures, printed after the situation.
    pub figures: Vec<Figure>,
    /// Values over time, printed after the figures as drawings with a table each.
    #[serde(default)]
    pub charts: Vec<Chart>,
    /// The journal's last checkpoint, printed as a QR code.
    pub checkpoint: Option<Checkpoint>,
    /// Fictitious data: every page is marked.
    pub fictitious: bool,
    /// IANA name of the zone in which times are printed (`Europe/Paris`).
    pub zone: String,
}

impl Report {
    /// The most lines and figures that are printed in one document.
    pub const MAX_LINES: usize = 5_000;

    /// Lines and figures together.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.figures.len() + self.sections.iter().map(|s| s.lines.len()).sum::<usize>()
    }
    /// The lines of one kind; empty when there are none.
    #[must_use]
    pub fn lines(&self, kind: SectionKind) -> Vec<&Line> {
        self.sections.iter().filter(|s| s.kind == kind).flat_map(|s| &s.lines).collect()
    }
}

/// In which language or languages a document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Languages {
    /// One language.
    One(Lang),
    /// Two languages side by side, equal in rank; the first stands left.
    Two(Lang, Lang),
}

impl Languages {
    /// The languages in printing order. The same language twice counts once.
    #[must_use]
    pub fn list(self) -> Vec<Lang> {
        match self {
            Self::Two(a, b) if a != b => vec![a, b],
            Self::One(a) | Self::Two(a, _) => vec![a],
        }
    }
}

/// Where a report stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Not issued: marked as a draft on every page.
    Draft,
    /// Issued.
    Issued,
    /// Replaced by a later version: marked on every page.
    Superseded,
}

/// What an issued copy says about its own form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seal {
    /// Sealed by the journal, not signed by a person.
    #[default]
    Sealed,
    /// Given out to be signed: whether it is, its own signatures say.
    ForSignature,
}

/// What a report is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Number of the incident (`26-0417`); nothing for a report of the whole watch.
    pub number: Option<String>,
    /// Type of incident.
    pub kind: Text,
    /// Where, in words.
    pub place: Text,
    /// Official names of the areas touched.
    pub areas: Vec<Text>,
    /// Name of the severity.
    pub severity: Text,
    /// Severity from 1 (least) to 4; 0 when there is none.
    pub severity_rank: u8,
}

/// The period covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// From this instant.
    pub from: Timestamp,
    /// To this instant.
    pub to: Timestamp,
}

/// The state of the journal from which a document is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsOf {
    /// Sequence number of the last entry taken into account.
    pub seq: u64,
    /// When that entry was recorded.
    pub at: Timestamp,
    /// Hash of that entry's header, lower-case hexadecimal.
    pub head: String,
}

/// Who issues a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// When.
    pub at: Timestamp,
    /// Name of the function acted under.
    pub function: Text,
    /// Name of the organisation; heads the first page.
    pub organisation: Text,
}

/// A section and its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Which section.
    pub kind: SectionKind,
    /// Its lines, in printing order.
    pub lines: Vec<Line>,
}

/// The sections of a report, apart from the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// What is going on.
    Situation,
    /// Numbers told in words; the figures stand in the same part.
    Figures,
    /// What is being done.
    Measures,
    /// What was decided, by whom.
    Decisions,
    /// What is asked for.
    Requests,
    /// Extract of the log.
    Log,
    /// In a first report: what happened.
    What,
    /// Where.
    Where,
    /// Since when.
    Since,
    /// How many people, and how they are; the figures stand here.
    Victims,
    /// What may still happen.
    Hazards,
    /// What was done.
    Done,
    /// What is asked for.
    Asked,
    /// What comes next.
    Next,
}

impl SectionKind {
    /// Those of a report as usual, in printing order.
    pub const ALL: [Self; 6] =
        [Self::Situation, Self::Figures, Self::Measures, Self::Decisions, Self::Requests, Self::Log];
    /// Those of a first report, in printing order. Where one of them stands, all of them are printed, and none of the others.
    pub const FIRST: [Self; 8] = [
        Self::What,
        Self::Where,
        Self::Since,
        Self::Victims,
        Self::Hazards,
        Self::Done,
        Self::Asked,
        Self::Next,
    ];
}

/// A journalled entry that a line leads back to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRef {
    /// Its number, printed after "№".
    pub number: u64,
    /// Its permanent address (http or https); anything else is printed without a link.
    pub url: String,
}

/// One line: what an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The entry it comes from.
    pub entry: EntryRef,
    /// When it happened or was said.
    pub at: Timestamp,
    /// Discipline (`D1` to `D5`) or nothing for all of them.
    pub discipline: Option<String>,
    /// Its text, or that it is withheld.
    pub body: Body,
    /// The entry that corrects this one: the line is printed struck through.
    pub corrected_by: Option<EntryRef>,
    /// The entry that this one corrects.
    pub corrects: Option<EntryRef>,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// One text per language. A missing one is printed as missing, never filled in.
    Text(Text),
    /// The addressees may not read it; only that there is an entry.
    Withheld,
}

/// A number with its status and source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The entry it comes from.
    pub entry: EntryRef,
    /// When it was known.
    pub at: Timestamp,
    /// What is counted.
    pub name: Text,
    /// How many.
    pub value: i64,
    /// Of what unit; empty when the name says it.
    pub unit: Text,
    /// How sure it is, and whether it may be told.
    pub status: FigureStatus,
    /// Who says so.
    pub source: Text,
    /// The entry that corrects this one: printed struck through.
    pub corrected_by: Option<EntryRef>,
}

/// Values over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// What is counted.
    pub name: Text,
    /// Of what; empty when the name says it.
    pub unit: Text,
    /// Who says so.
    pub source: Text,
    /// How many digits of a value stand behind the comma.
    pub decimals: u8,
    /// The values, in order of time.
    pub points: Vec<ChartPoint>,
}

/// One value of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartPoint {
    /// When.
    pub at: Timestamp,
    /// How much, in the smallest step.
    pub value: i64,
    /// Whether that is sure; otherwise its dot is hollow, and the table says so.
    pub sure: bool,
}

/// How sure a figure is, and whether it may be told outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureStatus {
    /// Heard, not checked.
    Unconfirmed,
    /// Checked.
    Confirmed,
    /// Checked and released to the public.
    Public,
}

/// A checkpoint of the journal: who keeps it can prove later what was in the journal before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// Name of the journal, as in the first line of the note.
    pub origin: String,
    /// Number of entries it covers.
    pub size: u64,
    /// Merkle root, as in the third line of the note (base64).
    pub root: String,
    /// Signature lines of the note, each with its dash; they travel in the QR code.
    pub signatures: Vec<String>,
}

impl Checkpoint {
    /// The note as it goes into the QR code: origin, size, root, then the signatures after an empty line.
    #[must_use]
    pub fn note(&self) -> String {
        let mut note = format!("{}\n{}\n{}\n", self.origin, self.size, self.root);
        if !self.signatures.is_empty() {
            note.push('\n');
            for line in &self.signatures {
                note.push_str(line);
                note.push('\n');
            }
        }
        note
    }
}
