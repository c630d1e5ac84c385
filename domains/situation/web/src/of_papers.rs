//! What is handed on: situation reports, the handover of the watch, public warnings and the files they come in.

use std::sync::{Arc, LazyLock};

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

use crate::{Desk, daily, feed, handover, papers_live, report, transit, warning};

/// Sentences of this part.
pub(crate) const TEXTS: &[TextFile] = text_files!("situation-web", "papers");

/// Sentences of the report of a day.
const DAILY_TEXTS: &[TextFile] = text_files!("situation-web", "daily");

/// Sentences of the living report.
const REPORT_TEXTS: &[TextFile] = text_files!("situation-web", "reports");

/// The same, with those of the reader of warnings about what is wrong with a file.
static ALL_TEXTS: LazyLock<Vec<TextFile>> = LazyLock::new(|| {
    let theirs = exchange::TEXTS.iter().map(|(lang, name, content)| TextFile { lang: *lang, name, content });
    TEXTS.iter().chain(REPORT_TEXTS).chain(DAILY_TEXTS).copied().chain(theirs).collect()
});

/// Pages, texts, rooms and fragments of this part.
pub(crate) fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "situation/daily.html",
            "situation/daily-days.html",
            "situation/handover.html",
            "situation/handovers.html",
            "situation/part-as-it-came.html",
            "situation/part-handover-item.html",
            "situation/part-handover-late.html",
            "situation/part-report-ambers.html",
            "situation/part-report-body.html",
            "situation/part-report-line.html",
            "situation/part-report-lines.html",
            "situation/part-report-offers.html",
            "situation/part-report-readers.html",
            "situation/part-report-row.html",
            "situation/part-report-since.html",
            "situation/part-report-state.html",
            "situation/part-warning-row.html",
            "situation/quarantine.html",
            "situation/part-feeds.html",
            "situation/transit.html",
            "situation/report.html",
            "situation/report-edit.html",
            "situation/report-new.html",
            "situation/report-sign.html",
            "situation/reports.html",
            "situation/reports-since.html",
            "situation/part-reports-panel.html",
            "situation/warning.html",
            "situation/warning-import.html",
            "situation/warnings.html",
        ),
        texts: &ALL_TEXTS,
        pages: pages(),
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![
            room("reports", "reports", "room-reports", "matter.read"),
            room("handover", "handover", "room-handover", "handover.accept"),
            room("warnings", "warning", "room-warnings", "matter.read"),
            Room { low: true, ..room("quarantine", "stopped", "room-quarantine", "territory.import") },
        ],
        fragments: vec![
            Arc::new(papers_live::Live(Arc::clone(desk))),
            Arc::new(handover::Live(Arc::clone(desk))),
            Arc::new(report::Around(Arc::clone(desk))),
        ],
        surroundings: vec![
            Arc::new(feed::Silent(Arc::clone(desk))),
            Arc::new(report::Around(Arc::clone(desk))),
        ],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn room(code: &'static str, icon: &'static str, text: &'static str, power: &'static str) -> Room {
    let path = if code == "quarantine" { "warnings/quarantine" } else { code };
    Room { code, icon, text, path, power: Some(power), low: false }
}

fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<report::ReportsPage>(),
        PageKind::of::<report::NewPage>(),
        PageKind::of::<report::ReportPage>(),
        PageKind::of::<report::EditPage>(),
        PageKind::of::<report::SignPage>(),
        PageKind::of::<report::RowPart>(),
        PageKind::of::<report::LinePart>(),
        PageKind::of::<report::StatePart>(),
        PageKind::of::<report::AmbersPart>(),
        PageKind::of::<report::LinesPart>(),
        PageKind::of::<report::PanelPart>(),
        PageKind::of::<report::ReadersPart>(),
        PageKind::of::<report::SincePage>(),
        PageKind::of::<daily::DaysPage>(),
        PageKind::of::<daily::DailyPage>(),
        PageKind::of::<handover::HandoverPage>(),
        PageKind::of::<handover::HistoryPage>(),
        PageKind::of::<handover::ItemPart>(),
        PageKind::of::<handover::LatePart>(),
        PageKind::of::<warning::WarningsPage>(),
        PageKind::of::<warning::WarningPage>(),
        PageKind::of::<warning::ImportPage>(),
        PageKind::of::<warning::QuarantinePage>(),
        PageKind::of::<warning::RowPart>(),
        PageKind::of::<transit::TransitPage>(),
    ]
}

fn routes() -> Routes {
    Routes::new()
        .route("/reports", get(report::list).post(report::draft))
        .route("/reports/new", get(report::blank))
        .route("/reports/since", get(report::since))
        .route("/reports/daily", get(daily::days))
        .route("/reports/daily/{day}", get(daily::show))
        .route("/reports/daily/{day}/report.pdf", get(daily::paper))
        .route("/reports/{id}", get(report::show))
        .route("/reports/{id}/read", post(report::say_read))
        .route("/reports/{id}/offers", post(report::take))
        .route("/reports/{id}/translation", post(report::ask_translation))
        .route("/reports/{id}/report.pdf", get(report::paper))
        .route("/reports/{id}/edit", get(report::edit))
        .route("/reports/{id}/lines", post(report::add_line))
        .route("/reports/{id}/lines/{line}", post(report::write_line))
        .route("/reports/{id}/lines/{line}/remove", post(report::remove_line))
        .route("/reports/{id}/lines/{line}/move", post(report::move_line))
        .route("/reports/{id}/lines/{line}/match", post(report::match_line))
        .route("/reports/{id}/lines/{line}/retake", post(report::retake))
        .route("/reports/{id}/ready", post(report::ready))
        .route("/reports/{id}/issue", post(report::issue))
        .route("/reports/{id}/discard", post(report::discard))
        .route("/reports/{id}/revise", post(report::revise))
        .route("/reports/{id}/rebase", post(report::rebase))
        .route("/reports/{id}/signature", get(report::signature).post(report::offer))
        .route("/reports/{id}/signature/return", post(report::hand_back))
        .route("/reports/{id}/signature/{file}", get(report::copy))
        .route("/handover", get(handover::now).post(handover::start))
        .route("/handovers", get(handover::history))
        .route("/handovers/{id}", get(handover::one))
        .route("/handovers/{id}/items/{item}", post(handover::accept))
        .route("/handovers/{id}/late/{about}", post(handover::accept_late))
        .route("/handovers/{id}/close", post(handover::close))
        .route("/handovers/{id}/cancel", post(handover::cancel))
        .route("/handover/duty", post(handover::duty))
        .route("/warnings", get(warning::list))
        .route("/warnings/transit", get(transit::blank).post(transit::upload))
        .route("/warnings/import", get(warning::blank).post(warning::import))
        .route("/warnings/quarantine", get(warning::quarantine))
        .route("/warnings/quarantine/{id}/file", get(warning::download))
        .route("/warnings/quarantine/{id}/retry", post(warning::retry))
        .route("/warnings/quarantine/{id}/drop", post(warning::put_away))
        .route("/warnings/messages/{seq}/file", get(warning::as_it_came))
        .route("/warnings/{id}", get(warning::show))
}
