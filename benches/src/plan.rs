//! A wide operational plan over HTTP: years of projects with milestones and a word on each axis.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::program::{Server, between, every};

const WRITERS: usize = 64;

/// What was filled: an objective, a project, the latest plan.
pub struct Filled {
    /// Id of the objective that every project serves.
    pub objective: String,
    /// Id of one project.
    pub project: String,
    /// Id of the plan of the last year.
    pub plan: String,
    /// Number of projects of each year.
    pub each: usize,
}

/// Writes plans of these years with so many actions each, as somebody who may keep and report.
///
/// # Panics
/// When one of them is refused.
pub fn fill(server: &Server, cookie: &str, years: &[i64], each: usize) -> Filled {
    let mut first = server.connect();
    let loaded = first.post("/en/objectives/load", cookie, "");
    assert!(loaded.status < 300, "{}", loaded.body);
    let (_, form) = first.get("/en/projects/new", cookie);
    let list = between(&form, "name=\"objective\"", "</select>").to_owned();
    let objective = list
        .split("value=\"")
        .filter_map(|part| part.split('"').next())
        .filter(|v| v.len() == 36)
        .last()
        .unwrap()
        .to_owned();
    let mut plans = Vec::new();
    for year in years {
        let opened = first.post("/en/projects/plan", cookie, &format!("year={year}"));
        assert!(opened.status < 300, "{}", opened.body);
        let (_, page) = first.get(&format!("/en/projects?year={year}"), cookie);
        plans.push((*year, between(&page, "projects/plan/", "/").to_owned()));
    }
    let (next, project) = (AtomicUsize::new(0), std::sync::Mutex::new(String::new()));
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                let mut line = server.connect();
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let Some((year, plan)) = plans.get(n / each) else { return };
                    let id = one(&mut line, cookie, (n, *year, plan, &objective));
                    *project.lock().unwrap() = id;
                }
            });
        }
    });
    let plan = plans.pop().map(|(_, plan)| plan).unwrap_or_default();
    Filled { objective, project: project.into_inner().unwrap(), plan, each }
}

/// Draws up the control report of a plan; its page without the language.
///
/// # Panics
/// When it is refused.
#[must_use]
pub fn report(server: &Server, cookie: &str, plan: &str) -> String {
    let answer = server.connect().post(&format!("/en/projects/plan/{plan}/report"), cookie, "words=Quarter");
    assert!(answer.status < 300, "{}: {}", answer.status, answer.body);
    format!("projects/plan/{plan}/reports/1")
}

/// Pages of a year in a place with a whole region's profile: the wheel, an account, a request to every partner about every measure, and
/// a partner's sheet; each with what to call it, without the language.
///
/// # Panics
/// When something is refused.
#[must_use]
pub fn year(server: &Server, cookie: &str) -> Vec<(&'static str, String)> {
    let mut line = server.connect();
    let mut post = |path: &str, form: &str| {
        let answer = line.post(path, cookie, form);
        assert!(answer.status < 300, "{path}: {}: {}", answer.status, answer.body);
        answer.body
    };
    post("/en/objectives/load", "");
    post("/en/plan/load", "");
    let account = post("/en/accounts", "kind=policy-note&year=2025");
    let account = format!("accounts/{}", between(&account, "accounts/", "\""));
    let request = "year=2025&due=2037-12-31T18:00&names-fr=Contributions&names-nl=Bijdragen&letter-fr=Bonjour&letter-nl=Dag";
    let request = post("/en/contributions", request);
    let request = between(&request, "contributions/", "\"").to_owned();
    let (_, form) = server.connect().get(&format!("/en/contributions/ask?campaign={request}"), cookie);
    let ticked = |name: &str| {
        let all = every(&form, &format!("type=\"checkbox\" name=\"{name}\" value=\""), "\"");
        assert!(!all.is_empty(), "no {name} to ask: {form}");
        all.iter().map(|value| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    };
    post(
        &format!("/en/contributions/{request}/ask"),
        &format!("{}&{}", ticked("measures"), ticked("partners")),
    );
    let request = format!("contributions/{request}");
    let (_, page) = server.connect().get(&format!("/en/{request}"), cookie);
    let sheet = format!("contributions/sheets/{}", between(&page, "/en/contributions/sheets/", "\""));
    vec![
        ("the wheel", "duties".to_owned()),
        ("an account", account),
        ("a request to all partners", request),
        ("a partner's sheet", sheet),
    ]
}

/// One action with two milestones and a word on each axis; its id.
fn one(
    line: &mut crate::program::Line,
    cookie: &str,
    (n, year, plan, objective): (usize, i64, &str, &str),
) -> String {
    let (from, until) = (n % 6 + 1, n % 6 + 6);
    let form = format!(
        "command_id={}&plan={plan}&sort=action&titles-fr=Action+{n}&titles-nl=Actie+{n}&objective={objective}&function=programme-manager&\
         starts={year}-{from:02}-01&ends={year}-{until:02}-28&budget=AB+{n}+%3D+12500,50&effort=0,5",
        testkit::unique()
    );
    let answer = line.post("/en/projects", cookie, &form);
    assert!(answer.status < 300, "{}: {}", answer.status, answer.body);
    let id = between(&answer.body, "projects/", "\"").to_owned();
    for month in [from, until] {
        let form = format!(
            "command_id={}&sort=milestone&names-fr=Jalon&names-nl=Mijlpaal&due={year}-{month:02}-15",
            testkit::unique()
        );
        let answer = line.post(&format!("/en/projects/{id}/items"), cookie, &form);
        assert!(answer.status < 300, "{}: {}", answer.status, answer.body);
    }
    let form = format!(
        "command_id={}&timing=attention&timing-why=Delivery+late&budget=on-track&quality=on-track&result=not-started",
        testkit::unique()
    );
    let answer = line.post(&format!("/en/projects/{id}/status"), cookie, &form);
    assert!(answer.status < 300, "{}: {}", answer.status, answer.body);
    id
}
