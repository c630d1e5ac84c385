//! The built program in a folder of its own, and a browser without a screen.

use std::cell::RefCell;
use std::io::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use testkit::Place;

pub(crate) const PASSWORD: &str = "a watch of twelve hours";

/// The program with nothing of the caller's environment: no Rust, no Node, no settings.
pub(crate) fn program(folder: &Path) -> Command {
    program_at(Path::new(env!("CARGO_BIN_EXE_belfry")), folder)
}

pub(crate) fn program_at(binary: &Path, folder: &Path) -> Command {
    let mut command = Command::new(binary);
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    if let Ok(url) = std::fs::read_to_string(folder.join(DATABASE)) {
        command.env("BELFRY_DATABASE", url);
    }
    command
}

/// Holds the address of the database, where the places in a folder do not use the embedded one.
const DATABASE: &str = "database.url";

/// A folder for places, on one of the two databases.
pub(crate) struct Bed {
    folder: tempfile::TempDir,
    databases: RefCell<Vec<Place>>,
    postgres: bool,
}

impl Bed {
    /// Runs a test on both databases, naming the one that fails.
    pub(crate) fn on_both(test: impl Fn(&Self)) {
        for postgres in [false, true] {
            let bed = Self { folder: tempfile::tempdir().unwrap(), databases: RefCell::default(), postgres };
            eprintln!("on {}:", if postgres { "PostgreSQL" } else { "SQLite" });
            bed.another_database();
            test(&bed);
        }
    }
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
    /// From now on the program finds an empty database of its own.
    pub(crate) fn another_database(&self) {
        if self.postgres {
            let place = Place::postgres();
            let store::Backend::Postgres(url) = &place.backend else { panic!("asked for PostgreSQL") };
            std::fs::write(self.path().join(DATABASE), url).unwrap();
            self.databases.borrow_mut().push(place);
        }
    }
}

/// Runs it to its end.
pub(crate) fn run(folder: &Path, args: &[&str]) -> Output {
    program(folder).args(args).output().unwrap()
}

/// Runs it with something on its standard input; it must succeed.
pub(crate) fn run_with(folder: &Path, args: &[&str], input: &str) -> String {
    let mut command = program(folder);
    let mut child = command
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", said(&out));
    said(&out)
}

/// Both outputs as text.
pub(crate) fn said(out: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
}

/// A program that serves; ended by its process id when dropped.
pub(crate) struct Running {
    child: Child,
    pub(crate) url: String,
    pub(crate) took: Duration,
}

impl Running {
    /// Starts it and waits until it answers.
    pub(crate) fn start(folder: &Path, args: &[&str]) -> Self {
        Self::start_as(Path::new(env!("CARGO_BIN_EXE_belfry")), folder, args)
    }

    /// The same with the program at another place.
    pub(crate) fn start_as(binary: &Path, folder: &Path, args: &[&str]) -> Self {
        Self::begin(program_at(binary, folder), folder, args)
    }

    /// The same with something in its environment.
    pub(crate) fn start_with(folder: &Path, args: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = program(folder);
        command.envs(environment.iter().copied());
        Self::begin(command, folder, args)
    }

    /// The same by a program that starts it in its turn; its place has to be given whole.
    pub(crate) fn start_by(command: Command, folder: &Path, args: &[&str]) -> Self {
        Self::begin(command, folder, args)
    }

    fn begin(mut command: Command, folder: &Path, args: &[&str]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let log = std::fs::File::create(folder.join(format!("log-{port}.txt"))).unwrap();
        let begun = Instant::now();
        command
            .args(args)
            .args(["--listen", &address])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(log);
        let mut child = command.spawn().unwrap();
        let url = format!("http://localhost:{port}");
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                let log = std::fs::read_to_string(folder.join(format!("log-{port}.txt"))).unwrap();
                panic!("it ended with {status}: {log}");
            }
            if get(&format!("{url}/readyz")).is_some_and(|(status, _)| status == 200) {
                break;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "it does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { child, url, took: begun.elapsed() }
    }
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
    /// Its address in digits, where every role of the demonstration can be taken.
    pub(crate) fn digits(&self) -> String {
        self.url.replace("localhost", "127.0.0.1")
    }
    /// Waits until it has ended by itself.
    pub(crate) fn ended(mut self) -> std::process::ExitStatus {
        self.child.wait().unwrap()
    }
    /// Asks it to stop and gives its status.
    pub(crate) fn stop(mut self) -> std::process::ExitStatus {
        signal("TERM", self.child.id());
        self.child.wait().unwrap()
    }
}

/// The first process that another started.
pub(crate) fn child_of(parent: u32) -> Option<u32> {
    let file = format!("/proc/{parent}/task/{parent}/children");
    std::fs::read_to_string(file).ok()?.split_whitespace().next()?.parse().ok()
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

pub(crate) fn signal(name: &str, process: u32) {
    assert!(
        Command::new("kill").args([&format!("-{name}"), &process.to_string()]).status().unwrap().success()
    );
}

/// Status and text of a page, or nothing while nobody answers.
pub(crate) fn get(url: &str) -> Option<(u16, String)> {
    Visitor::default().get(url)
}

/// A visitor with a cookie.
#[derive(Default)]
pub(crate) struct Visitor(pub(crate) String);

impl Visitor {
    fn agent() -> ureq::Agent {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(30)));
        config.build().into()
    }
    pub(crate) fn get(&self, url: &str) -> Option<(u16, String)> {
        let mut answer = Self::agent().get(url).header("cookie", &self.0).call().ok()?;
        Some((answer.status().as_u16(), answer.body_mut().read_to_string().ok()?))
    }
    /// Posts a form as the outbox does.
    pub(crate) fn post(&self, url: &str, form: &[(&str, &str)]) -> (u16, serde_json::Value) {
        let request = Self::agent().post(url).header("cookie", &self.0).header("accept", "application/json");
        let mut answer = request.header("x-outbox", "1").send_form(form.iter().copied()).unwrap();
        let text = answer.body_mut().read_to_string().unwrap();
        (answer.status().as_u16(), serde_json::from_str(&text).unwrap_or(serde_json::Value::String(text)))
    }
    /// A file that a page gives out.
    pub(crate) fn download(&self, url: &str) -> Given {
        let mut answer = Self::agent().get(url).header("cookie", &self.0).call().unwrap();
        assert_eq!(answer.status(), 200, "{url}");
        let header = |name: &str| answer.headers().get(name).map_or("", |v| v.to_str().unwrap()).to_owned();
        Given {
            kind: header("content-type"),
            disposition: header("content-disposition"),
            sniff: header("x-content-type-options"),
            bytes: answer.body_mut().read_to_vec().unwrap(),
        }
    }
    /// Signs in.
    pub(crate) fn sign_in(url: &str, login: &str) -> Self {
        Self::enter(&format!("{url}/en/sign-in"), &[("login", login), ("password", PASSWORD)])
    }
    /// Takes a role of the demonstration.
    pub(crate) fn take_role(url: &str, role: &str) -> Self {
        Self::enter(&format!("{url}/en/sign-in/as"), &[("role", role)])
    }
    fn enter(url: &str, form: &[(&str, &str)]) -> Self {
        let answer = Self::agent().post(url).send_form(form.iter().copied()).unwrap();
        let cookies = answer.headers().get_all("set-cookie").iter();
        let cookie = cookies.filter_map(|c| c.to_str().ok()).find(|c| c.starts_with("session="));
        Self(
            cookie
                .unwrap_or_else(|| panic!("no session: {}", answer.status()))
                .split(';')
                .next()
                .unwrap()
                .to_owned(),
        )
    }
}

/// A file with what its headers say.
pub(crate) struct Given {
    pub(crate) kind: String,
    pub(crate) disposition: String,
    pub(crate) sniff: String,
    pub(crate) bytes: Vec<u8>,
}

/// A small city of one municipality for `init`.
pub(crate) fn city(folder: &Path) -> PathBuf {
    let file = folder.join("my-city.geojson");
    let ring = "[[4.30,50.80],[4.40,50.80],[4.40,50.90],[4.30,50.90],[4.30,50.80]]";
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[
        {{"type":"Feature","properties":{{"kind":"region"}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}},
        {{"type":"Feature","properties":{{"kind":"municipality","code":"c1","name_fr":"Hautrive","name_nl":"Hoogoever"}},
        "geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}]}}"#
    );
    std::fs::write(&file, text).unwrap();
    file
}

/// A place with an administrator and a watch officer who chose her password herself. How a place is made without knowing of `user add`
/// is tested for itself, in `place.rs`.
pub(crate) fn make_place(folder: &Path) {
    let area = city(folder);
    let password = format!("{PASSWORD}\n");
    let args = [
        "init",
        "--profile",
        "minimal",
        "--area",
        area.to_str().unwrap(),
        "--name",
        "Hautrive",
        "--data",
        "place",
    ];
    run_with(folder, &args, &password);
    let args = ["user", "add", "jo", "--name", "Jo Veille", "--function", "watch-officer", "--data", "place"];
    run_with(folder, &[&args[..], &["--keep-password"]].concat(), &password);
}
