//! The plans that a profile ships: `plan/plan.toml` says which there are; objectives, themes, measures and links stand in tables beside
//! it. A line that cannot be read is named; nothing of its plan is offered until it can.

use std::collections::BTreeSet;
use std::str::FromStr;

use exchange::table::{self, Limits, Table, field};
use jiff::civil::Date;
use kernel::{Files, Id, Lang, Text, Words, kind};
use serde::Deserialize;

use crate::link::LinkSort;
use crate::plan::{self, Frame, Heading, Outline, Part, Sort, State};
use crate::point::{self, Point, PointState, Sourced, Standing};

/// The list of plans.
pub const PLANS: &str = "plan/plan.toml";
/// Objectives, axes and missions.
pub const OBJECTIVES: &str = "plan/objectives.csv";
/// Themes.
pub const THEMES: &str = "plan/themes.csv";
/// Measures and points.
pub const MEASURES: &str = "plan/measures.csv";
/// Links between plans and points.
pub const LINKS: &str = "plan/links.csv";

const LIMITS: Limits = Limits { bytes: 4 << 20, lines: 5000, line: 20_000 };

/// A name in a list of the profile.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Code, kept in the journal.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// Where that was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// What a profile ships.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// Groups of partners that a measure can ask for.
    pub groups: Vec<Named>,
    /// Resolutions of parliament.
    pub resolutions: Vec<Named>,
    /// The plans, in the order of the file.
    pub plans: Vec<Shipped>,
    /// What cannot be read.
    pub faults: Vec<Fault>,
}

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: &'static str,
    /// The line, from 1; nothing where it is the whole file.
    pub line: Option<i64>,
    /// Why.
    pub why: Why,
    /// The words at fault.
    pub what: String,
}

kernel::coded! {
    /// Why a line cannot be read.
    Why {
        /// The file or the line is not in its format.
        Format = "format",
        /// There is no plan of this code.
        Plan = "plan",
        /// There is no such code.
        Code = "code",
        /// This is no date, or no number.
        Value = "value",
        /// The number stands in this plan already.
        Twice = "twice",
    }
}

/// A plan as the files have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// Its code.
    pub code: String,
    /// What it says.
    pub outline: Outline,
    /// Where it stands when it is taken in first.
    pub state: State,
    /// The day of its adoption.
    pub adopted: Option<Date>,
    /// Code of the organisation that adopted it.
    pub by: Option<String>,
    /// Its points.
    pub points: Vec<ShippedPoint>,
    /// What binds it and its points to higher ones.
    pub links: Vec<ShippedLink>,
}

impl Shipped {
    /// The matter that it is, everywhere and for ever.
    #[must_use]
    pub fn id(&self) -> Id<kind::Matter> {
        plan::shipped(&self.code)
    }
}

/// A point as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShippedPoint {
    /// What it says.
    pub point: Point,
    /// Where it stands when it is taken in first.
    pub state: PointState,
}

/// A link as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShippedLink {
    /// The nearer plan or point.
    pub from: Id<kind::Matter>,
    /// The higher one.
    pub to: Id<kind::Matter>,
    /// How.
    pub sort: LinkSort,
    /// In what, or where that was read.
    pub words: Option<Words>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlansFile {
    #[serde(default)]
    group: Vec<Named>,
    #[serde(default)]
    resolution: Vec<Named>,
    #[serde(default)]
    plan: Vec<PlanLine>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanLine {
    code: String,
    sort: Sort,
    titles: Text,
    #[serde(default)]
    short: Text,
    #[serde(default)]
    from: Option<Date>,
    #[serde(default)]
    until: Option<Date>,
    state: State,
    #[serde(default)]
    adopted: Option<Date>,
    #[serde(default)]
    by: Option<String>,
    #[serde(default)]
    authority: Option<String>,
    #[serde(default)]
    authority_words: Option<String>,
    #[serde(default)]
    pilot: Option<String>,
    function: String,
    #[serde(default)]
    basis: Option<String>,
    source: String,
    #[serde(default)]
    remark: Text,
    #[serde(default)]
    expected: Option<i64>,
    #[serde(default)]
    predecessor: Option<String>,
    #[serde(default)]
    areas: BTreeSet<String>,
}

impl PlanLine {
    fn shipped(self) -> Shipped {
        Shipped {
            outline: Outline {
                sort: self.sort,
                frame: Frame {
                    titles: self.titles,
                    short: self.short,
                    from: self.from,
                    until: self.until,
                    authority: self.authority,
                    authority_words: self.authority_words,
                    pilot: self.pilot,
                    function: self.function,
                    basis: self.basis,
                    source: Some(self.source),
                    remark: self.remark,
                    expected: self.expected,
                    predecessor: self.predecessor.as_deref().map(plan::shipped),
                },
                areas: self.areas,
                headings: Vec::new(),
            },
            code: self.code,
            state: self.state,
            adopted: self.adopted,
            by: self.by,
            points: Vec::new(),
            links: Vec::new(),
        }
    }
}

impl Library {
    /// Reads what a profile ships; a profile without a list of plans ships none.
    #[must_use]
    pub fn read(files: &dyn Files) -> Self {
        let mut all = Self::default();
        let Some(bytes) = files.read(PLANS) else { return all };
        match std::str::from_utf8(&bytes)
            .map_err(|e| e.to_string())
            .and_then(|text| toml::from_str::<PlansFile>(text).map_err(|e| e.message().to_owned()))
        {
            Ok(file) => {
                all.groups = file.group;
                all.resolutions = file.resolution;
                all.plans = file.plan.into_iter().map(PlanLine::shipped).collect();
            }
            Err(what) => all.fault(PLANS, None, Why::Format, &what),
        }
        all.table(files, OBJECTIVES, |all, table, line, fields| all.heading(OBJECTIVES, table, line, fields));
        all.table(files, THEMES, |all, table, line, fields| all.heading(THEMES, table, line, fields));
        all.table(files, MEASURES, Self::measure);
        all.table(files, LINKS, Self::link);
        all
    }

    fn fault(&mut self, file: &'static str, line: Option<i64>, why: Why, what: &str) {
        self.faults.push(Fault { file, line, why, what: what.to_owned() });
    }

    /// Goes through the lines of a table. One that is not there has none; one without a line under its head neither.
    fn table(
        &mut self,
        files: &dyn Files,
        file: &'static str,
        take: impl Fn(&mut Self, &Table, i64, &[String]) -> Result<(), (Why, String)>,
    ) {
        let Some(bytes) = files.read(file) else { return };
        let table = match table::read(&bytes, &LIMITS) {
            Ok(table) => table,
            Err(table::FileFault::Empty) => return,
            Err(fault) => return self.fault(file, None, Why::Format, fault.code()),
        };
        for (line, fields) in &table.lines {
            let taken = match fields {
                Ok(fields) => take(self, &table, *line, fields),
                Err(fault) => Err((Why::Format, fault.code().to_owned())),
            };
            if let Err((why, what)) = taken {
                self.fault(file, Some(*line), why, &what);
            }
        }
    }

    fn plan(&mut self, code: &str) -> Result<&mut Shipped, (Why, String)> {
        self.plans.iter_mut().find(|p| p.code == code).ok_or_else(|| (Why::Plan, code.to_owned()))
    }

    fn heading(
        &mut self,
        file: &'static str,
        table: &Table,
        _: i64,
        fields: &[String],
    ) -> Result<(), (Why, String)> {
        let get = |name: &str| field(fields, table.column(&[name]));
        let part = if file == THEMES { Part::Theme } else { code(get("part"), Part::of)? };
        let page = if get("page").is_empty() { None } else { Some(value(get("page"))?) };
        let heading = Heading { part, code: get("code").to_owned(), words: words(&get)?, page };
        let plan = self.plan(get("plan"))?;
        if plan.outline.headings.iter().any(|h| (h.part, &h.code) == (part, &heading.code)) {
            return Err((Why::Twice, heading.code));
        }
        plan.outline.headings.push(heading);
        Ok(())
    }

    fn measure(&mut self, table: &Table, _: i64, fields: &[String]) -> Result<(), (Why, String)> {
        let get = |name: &str| field(fields, table.column(&[name]));
        let number = get("number").to_owned();
        if number.is_empty() {
            return Err((Why::Value, number));
        }
        let state =
            if get("state").is_empty() { PointState::Open } else { code(get("state"), PointState::of)? };
        let point = Point {
            theme: some(get("theme")),
            words: words(&get)?,
            remark: text(&get, "remark-"),
            keywords: get("keywords").split('|').filter_map(some).collect(),
            functions: codes(get("functions")),
            pilot: some(get("pilot")),
            partners: codes(get("partners")),
            groups: codes(get("groups")),
            areas: codes(get("areas")),
            objectives: codes(get("objectives")),
            resolutions: codes(get("resolutions")),
            ..Point::numbered(&number)
        };
        let plan = self.plan(get("plan"))?;
        if plan.points.iter().any(|p| p.point.number == number) {
            return Err((Why::Twice, number));
        }
        plan.points.push(ShippedPoint { point, state });
        Ok(())
    }

    fn link(&mut self, table: &Table, _: i64, fields: &[String]) -> Result<(), (Why, String)> {
        let get = |name: &str| field(fields, table.column(&[name]));
        let end = |of: &str, number: &str| {
            if number.is_empty() { plan::shipped(of) } else { point::shipped(of, number) }
        };
        let sort = code(get("sort"), LinkSort::of)?;
        // The higher end may come from elsewhere; it is looked for when the plan is taken in.
        let to = end(get("to"), get("to-number"));
        let words = some(get("words")).map(|words| Words::new(Lang::Fr, words));
        let plan = self.plan(get("plan"))?;
        let number = get("number");
        if !number.is_empty() && !plan.points.iter().any(|p| p.point.number == number) {
            return Err((Why::Code, number.to_owned()));
        }
        plan.links.push(ShippedLink { from: end(&plan.code, number), to, sort, words });
        Ok(())
    }
}

fn some(field: &str) -> Option<String> {
    Some(field.trim()).filter(|f| !f.is_empty()).map(str::to_owned)
}

fn codes(field: &str) -> BTreeSet<String> {
    field.split_whitespace().map(str::to_owned).collect()
}

fn code<T>(field: &str, of: impl Fn(&str) -> Option<T>) -> Result<T, (Why, String)> {
    of(field).ok_or_else(|| (Why::Code, field.to_owned()))
}

fn value<T: FromStr>(field: &str) -> Result<T, (Why, String)> {
    field.parse().map_err(|_| (Why::Value, field.to_owned()))
}

/// The three languages of a text: `fr`, `nl`, `en` after this prefix.
fn text<'a>(get: &impl Fn(&str) -> &'a str, prefix: &str) -> Text {
    let of = |lang: Lang| some(get(&format!("{prefix}{lang}")));
    Text { fr: of(Lang::Fr), nl: of(Lang::Nl), en: of(Lang::En) }
}

fn words<'a>(get: &impl Fn(&str) -> &'a str) -> Result<Sourced, (Why, String)> {
    Ok(Sourced {
        text: text(get, ""),
        standing: code(get("standing"), Standing::of)?,
        source: some(get("source")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::MemoryFiles;

    const PLAN: &str = "[[plan]]\ncode = \"p\"\nsort = \"regional\"\ntitles = { fr = \"Plan\" }\nstate = \"running\"\nfunction = \
                        \"pilot\"\nsource = \"s\"\nfrom = \"2021-01-01\"\n";

    fn files(measures: &str) -> MemoryFiles {
        MemoryFiles::default()
            .with(PLANS, PLAN.as_bytes().to_vec())
            .with(
                THEMES,
                b"plan;code;fr;nl;standing;source;page\np;8;Trafic;Smokkel;verified;s;72\n".to_vec(),
            )
            .with(MEASURES, measures.as_bytes().to_vec())
            .with(LINKS, b"plan;number;to;to-number;sort;words\np;8.8;q;;serves;note\n".to_vec())
    }

    #[test]
    fn a_measure_comes_with_its_text_its_source_and_its_people() {
        let library = Library::read(&files(
            "plan;number;theme;fr;nl;standing;source;keywords;pilot;partners\n\
             p;8.8;8;Veiller;Zorgen;verified;note;victimes|cyber;house;tram port\n\
             p;1.9;;;;missing;note;;;\n",
        ));
        assert_eq!(library.faults, []);
        let [plan] = library.plans.as_slice() else { unreachable!() };
        assert_eq!((plan.outline.headings[0].page, plan.points.len(), plan.links.len()), (Some(72), 2, 1));
        assert_eq!(plan.links[0].from, point::shipped("p", "8.8"));
        let first = &plan.points[0].point;
        assert_eq!((first.words.text.get(Lang::Nl), first.partners.len()), (Some("Zorgen"), 2));
        assert_eq!(first.keywords.iter().collect::<Vec<_>>(), ["cyber", "victimes"]);
        assert_eq!(plan.points[1].point.words.standing, Standing::Missing);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let library = Library::read(&files(
            "plan;number;fr;standing\np;1.1;x;own\np;1.1;y;own\nq;1;x;own\np;;x;own\np;2;x;sure\np;3;\"x;own\n",
        ));
        let found: Vec<(Option<i64>, Why)> = library.faults.iter().map(|f| (f.line, f.why)).collect();
        let wanted = [
            (Some(3), Why::Twice),
            (Some(4), Why::Plan),
            (Some(5), Why::Value),
            (Some(6), Why::Code),
            (Some(7), Why::Format),
            // The measure that the link names was not taken.
            (Some(2), Why::Code),
        ];
        assert_eq!(found, wanted);
        let broken = MemoryFiles::default().with(PLANS, b"[[plan]]\ncode = 7".to_vec());
        assert_eq!(Library::read(&broken).faults[0].why, Why::Format);
        assert_eq!(Library::read(&MemoryFiles::default()), Library::default());
    }
}
