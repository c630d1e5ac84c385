//! The figures of an incident as its entries gave them, one after the other.

use kernel::{Text, Timestamp};
use serde::Serialize;
use situation::read::LogRow;
use web::Page;

use super::sample;
use crate::desk::Names;

/// Most of them on a page: the newest.
pub(crate) const FIGURES: i64 = 200;

/// A figure as an entry gave it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FigureLine {
    pub(super) name: Text,
    pub(super) value: i64,
    pub(super) unit: String,
    pub(super) about: bool,
    pub(super) status: &'static str,
    pub(super) corrected: bool,
    /// The number of the entry that withdrew it.
    pub(super) withdrawn: Option<i64>,
    pub(super) series: String,
    pub(super) no: i64,
    pub(super) at: Timestamp,
}

/// The figures in these entries, in their order.
pub(super) fn history(rows: &[LogRow], names: &Names) -> Vec<FigureLine> {
    let line = |row: &LogRow| {
        row.figure.as_ref().map(|f| FigureLine {
            name: Names::or_code(&names.figures, &f.name),
            value: f.value,
            unit: f.unit.clone(),
            about: f.about,
            status: f.status.code(),
            corrected: row.corrected.is_some(),
            withdrawn: row.corrected.filter(|_| row.withdrawn).map(|(_, no)| no),
            series: row.series.clone(),
            no: row.no,
            at: row.stated.map_or(row.recorded_at, |s| s.at),
        })
    };
    rows.iter().filter_map(line).collect()
}

/// How they came, alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct FiguresPart {
    history: Vec<FigureLine>,
}

impl FiguresPart {
    pub(crate) fn of(rows: &[LogRow], names: &Names) -> Self {
        Self { history: history(rows, names) }
    }
}

impl Page for FiguresPart {
    const TEMPLATE: &'static str = "situation/part-figures.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { history: Vec::new() }, Self { history: sample::history() }]
    }
}
