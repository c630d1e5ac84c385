//! An entry of a log on a row.

use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use situation::read::LogRow;
use web::Page;

use super::Said;
use crate::desk::Names;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct EntryShow {
    pub(crate) id: String,
    pub(crate) seq: i64,
    pub(crate) series: String,
    pub(crate) no: i64,
    pub(crate) incident: Option<(String, String)>,
    pub(crate) strategic: bool,
    pub(crate) kind: &'static str,
    pub(crate) discipline: Option<&'static str>,
    pub(crate) said: Said,
    pub(crate) source: Option<String>,
    pub(crate) figure: Option<FigureShow>,
    /// Why the figure of the entry that it corrects is withdrawn.
    pub(crate) withdraws: Option<Said>,
    pub(crate) answers: Option<i64>,
    pub(crate) answered: Option<i64>,
    pub(crate) open_request: bool,
    pub(crate) corrects: Option<i64>,
    pub(crate) corrected_no: Option<i64>,
    /// Whether the correction withdrew its figure.
    pub(crate) withdrawn: bool,
    /// The names of the files; none where none was kept.
    pub(crate) attachments: Vec<Option<String>>,
    pub(crate) stated: Option<kernel::Stated>,
    pub(crate) at: Timestamp,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) offline_at: Option<Timestamp>,
    /// Who typed it then, where somebody else released it.
    pub(crate) offline_by: Option<String>,
    pub(crate) withheld: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FigureShow {
    pub(crate) name: Text,
    pub(crate) value: i64,
    pub(crate) about: bool,
    pub(crate) status: &'static str,
}

impl EntryShow {
    pub(crate) fn of(
        row: &LogRow,
        names: &Names,
        person: &dyn Fn(Id<kind::Person>) -> Option<String>,
    ) -> Self {
        Self {
            id: row.id.to_string(),
            seq: row.seq,
            series: row.series.clone(),
            no: row.no,
            incident: row.incident.as_ref().map(|(id, n)| (id.to_string(), n.clone())),
            strategic: row.register == situation::log::Register::Strategic,
            kind: row.entry_kind.code(),
            discipline: row.discipline.map(situation::log::Discipline::code),
            said: Said::of(&row.words),
            source: row.source.clone(),
            figure: row.figure.as_ref().map(|f| FigureShow {
                name: Names::or_code(&names.figures, &f.name),
                value: f.value,
                about: f.about,
                status: f.status.code(),
            }),
            withdraws: row.withdraws.as_ref().map(Said::of),
            answers: row.answers,
            answered: row.answered,
            open_request: row.entry_kind == situation::log::EntryKind::Request
                && row.answered.is_none()
                && row.corrected.is_none()
                && !row.closed,
            corrects: row.corrects,
            corrected_no: row.corrected.map(|(_, no)| no),
            withdrawn: row.withdrawn,
            attachments: row
                .attachments
                .iter()
                .map(|a| a.name.as_ref().map(|n| n.as_str().to_owned()))
                .collect(),
            stated: row.stated,
            at: row.recorded_at,
            function: Names::or_code(&names.functions, &row.function),
            person: if row.withheld { None } else { person(row.person) },
            offline_at: row.offline_at,
            offline_by: row.offline_by.and_then(person),
            withheld: row.withheld,
        }
    }
    pub(crate) fn sample(no: i64) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        Self {
            id: uuid::Uuid::from_u128(no.unsigned_abs().into()).to_string(),
            seq: 4700 + no,
            series: "26-0417".into(),
            no,
            incident: Some((uuid::Uuid::nil().to_string(), "26-0417".into())),
            strategic: false,
            kind: "message",
            discipline: Some("D2"),
            said: Said::sample("7 gewonden <2 ernstig>", Lang::Nl),
            source: Some("Dir-Med".into()),
            figure: Some(FigureShow {
                name: Text::three("Blessés", "Gewonden", "Injured"),
                value: 7,
                about: false,
                status: "unconfirmed",
            }),
            withdraws: None,
            answers: None,
            answered: None,
            open_request: false,
            corrects: Some(28),
            corrected_no: None,
            withdrawn: false,
            attachments: vec![Some("plan <b> «œ».pdf".into()), None],
            stated: Some(kernel::Stated { at, precision: kernel::Precision::Minute }),
            at,
            function: Text::three("Veille", "Wacht", "Watch"),
            person: Some("A. Peeters (fictif)".into()),
            offline_at: Some(at),
            offline_by: (no == 31).then(|| "C. Delvaux <b>".to_owned()),
            withheld: false,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = || Self::sample(30);
        vec![
            Self { kind: "decision", strategic: true, figure: None, ..Self::sample(33) },
            Self { kind: "request", open_request: true, figure: None, corrects: None, ..Self::sample(32) },
            Self { kind: "message", answers: Some(29), discipline: None, corrects: None, ..Self::sample(31) },
            one(),
            Self { corrected_no: Some(30), answered: Some(31), ..Self::sample(28) },
            Self {
                figure: None,
                withdraws: Some(Said::sample("concerne <26-0003>", Lang::Fr)),
                said: Said::default(),
                ..Self::sample(26)
            },
            Self { corrected_no: Some(26), withdrawn: true, ..Self::sample(25) },
            Self { withheld: true, said: Said::default(), figure: None, person: None, ..Self::sample(27) },
            Self {
                withheld: true,
                strategic: true,
                said: Said::default(),
                figure: None,
                person: None,
                ..Self::sample(24)
            },
        ]
    }
}

/// A row alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct EntryPart {
    pub(crate) e: EntryShow,
    /// Whether the incident's number stands on the row (on the floor).
    pub(crate) with_incident: bool,
    pub(crate) may_correct: bool,
}

impl Page for EntryPart {
    const TEMPLATE: &'static str = "situation/part-entry.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let all = EntryShow::samples().into_iter();
        all.map(|e| Self { e, with_incident: true, may_correct: true }).collect()
    }
}
