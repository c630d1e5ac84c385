//! Configuration: flags over environment over file over defaults, checked before anything starts.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use serde::Deserialize;

use crate::exercise::ExerciseSettings;
use crate::feeds::{self, CapCertificate, CapFeed, TransitFeed};
use crate::oidc::OidcSettings;
use crate::outbox::{MailSettings, MessageSettings, Security};
use crate::paper::PaperSettings;
use crate::public::{PublicSettings, WarningSettings};
use crate::sources::IndicatorSource;
use crate::webhooks::WebhookSettings;

/// Flags and environment variables that every command takes.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Settings {
    /// Configuration file (TOML)
    #[arg(long, env = "BELFRY_CONFIG", global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Folder of everything that is kept: journals, blobs, keys, checkpoints
    #[arg(long, env = "BELFRY_DATA", global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// PostgreSQL address; without it the embedded store in the data folder is used. To another machine it speaks TLS and checks the
    /// certificate, unless the address says sslmode=disable
    #[arg(long, env = "BELFRY_DATABASE", global = true, value_name = "URL", hide_env_values = true)]
    pub database: Option<String>,
    /// Profile: `brussels`, `minimal`, or a folder
    #[arg(long, env = "BELFRY_PROFILE", global = true, value_name = "NAME|FOLDER")]
    pub profile: Option<String>,
    /// Address of the staff listener
    #[arg(long, env = "BELFRY_LISTEN", global = true, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// Address under which people reach it, for links in documents (https://…)
    #[arg(long, env = "BELFRY_URL", global = true, value_name = "URL")]
    pub url: Option<String>,
    /// What is logged: error, warn, info, debug, or a filter such as `info,store=debug`
    #[arg(long, env = "BELFRY_LOG", global = true, value_name = "FILTER")]
    pub log: Option<String>,
    /// How it is logged
    #[arg(long, env = "BELFRY_LOG_FORMAT", global = true, value_name = "text|json")]
    pub log_format: Option<LogFormat>,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// The file's shape. Unknown keys are errors: a misspelt setting must not be ignored.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    data: Option<PathBuf>,
    database: Option<String>,
    profile: Option<String>,
    listen: Option<SocketAddr>,
    url: Option<String>,
    log: Option<String>,
    log_format: Option<LogFormat>,
    attachments: Attachments,
    checkpoints: Checkpoints,
    backups: Backups,
    inbox: Option<PathBuf>,
    limits: Limits,
    map: Map,
    sign_in: SignIn,
    oidc: Vec<OidcSettings>,
    messages: MessageSettings,
    webhooks: WebhookSettings,
    indicator_source: Vec<IndicatorSource>,
    cap_feed: Vec<CapFeed>,
    cap_certificate: Vec<CapCertificate>,
    transit_feed: Vec<TransitFeed>,
    signatures: Signatures,
    public: PublicSettings,
    warnings: WarningSettings,
    exercises: ExerciseSettings,
    paper: PaperSettings,
}

/// `[limits]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Limits {
    /// Writes a second that one session may go on with; 0 for no limit (measurements).
    pub writes_per_second: u32,
    /// Writes that it may make at once.
    pub writes_at_once: u32,
    /// Consoles that may hold a live stream.
    pub consoles: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { writes_per_second: 30, writes_at_once: 300, consoles: 2_000 }
    }
}

/// `[attachments]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Attachments {
    /// Largest attachment, bytes.
    pub largest_bytes: u64,
    /// Program and arguments that look at each file before anybody may open it; the file's path is added. Empty for none.
    pub scanner: Vec<String>,
}

impl Default for Attachments {
    fn default() -> Self {
        Self { largest_bytes: 25 * 1024 * 1024, scanner: Vec::new() }
    }
}

/// `[checkpoints]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Checkpoints {
    /// Every so many minutes a signed checkpoint leaves the machine.
    pub every_minutes: u32,
    /// Folder that another machine collects from (or a mounted share).
    pub folder: Option<PathBuf>,
    /// Addressees of a mail with the checkpoint.
    pub mail_to: Vec<String>,
    /// Sender of that mail.
    pub mail_from: Option<String>,
    /// Mail relay of one's own network, `host:port`, spoken to in the clear: the note is signed and says nothing of anybody. Without one, mail
    /// goes the way of messages (`[messages.mail]`), with its security and its password.
    pub relay: Option<String>,
}

impl Config {
    /// The relay that takes checkpoints.
    pub(crate) fn checkpoint_relay(&self) -> Option<MailSettings> {
        let from = self.checkpoints.mail_from.clone();
        if let Some(relay) = self.checkpoints.relay.clone() {
            let relay = Some(relay);
            return Some(MailSettings {
                from: from?,
                relay,
                security: Security::None,
                ..MailSettings::default()
            });
        }
        let of_messages = self.messages.mail.clone().filter(|mail| mail.relay.is_some())?;
        Some(MailSettings { from: from.unwrap_or_else(|| of_messages.from.clone()), ..of_messages })
    }
}

impl Default for Checkpoints {
    fn default() -> Self {
        Self { every_minutes: 60, folder: None, mail_to: Vec::new(), mail_from: None, relay: None }
    }
}

/// `[backups]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Backups {
    /// After how many days the operator has destroyed every copy of a backup; unknown when nobody says.
    pub lapse_days: Option<u32>,
}

/// `[sign_in]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SignIn {
    /// For so many minutes a second factor counts as fresh: acts with effect outside ask for it again afterwards.
    pub strong_minutes: u32,
}

impl Default for SignIn {
    fn default() -> Self {
        Self { strong_minutes: 10 }
    }
}

/// `[signatures]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Signatures {
    /// Folder of certificates (PEM) of the authorities behind those who sign documents; without it no signature counts.
    pub anchors: Option<PathBuf>,
}

/// `[map]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Map {
    /// Base map archive (PMTiles), if there is one.
    pub pmtiles: Option<PathBuf>,
}

/// The settings in force.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    /// Folder of everything that is kept.
    pub data: PathBuf,
    /// Whether somebody named that folder; a demonstration keeps nothing otherwise.
    pub data_given: bool,
    /// The file that the settings come from, for a process that this one starts.
    pub file: Option<PathBuf>,
    /// PostgreSQL address, if not the embedded store.
    pub database: Option<String>,
    /// Profile name or folder.
    pub profile: String,
    /// Address of the staff listener.
    pub listen: SocketAddr,
    /// Address under which people reach it.
    pub url: String,
    /// Log filter.
    pub log: String,
    /// Log format.
    pub log_format: LogFormat,
    /// Attachments.
    pub attachments: Attachments,
    /// Checkpoints.
    pub checkpoints: Checkpoints,
    /// Backups.
    pub backups: Backups,
    /// Folder into which other programs put public warnings (CAP files), if there is one.
    pub inbox: Option<PathBuf>,
    /// Limits.
    pub limits: Limits,
    /// Map.
    pub map: Map,
    /// Sign-in.
    pub sign_in: SignIn,
    /// Providers that vouch for people.
    pub oidc: Vec<OidcSettings>,
    /// Ways out for messages.
    pub messages: MessageSettings,
    /// Addresses of other programs that may be told.
    pub webhooks: WebhookSettings,
    /// Addresses that give figures.
    pub indicator_sources: Vec<IndicatorSource>,
    /// Addresses that give public warnings.
    pub cap_feeds: Vec<CapFeed>,
    /// Certificates with which senders of public warnings sign.
    pub cap_certificates: Vec<CapCertificate>,
    /// Addresses that give notices of transport operators.
    pub transit_feeds: Vec<TransitFeed>,
    /// Signatures on documents.
    pub signatures: Signatures,
    /// The public site.
    pub public: PublicSettings,
    /// With what warnings are signed.
    pub warnings: WarningSettings,
    /// Exercises.
    pub exercises: ExerciseSettings,
    /// Paper packs that come by themselves.
    pub paper: PaperSettings,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConfigError {
    /// The file cannot be read.
    #[error("configuration file {0}: {1}")]
    File(PathBuf, std::io::Error),
    /// The file says something that is not a setting.
    #[error("configuration file {0}: {1}")]
    Shape(PathBuf, Box<toml::de::Error>),
    /// Settings that do not fit together.
    #[error("{0}")]
    Sense(String),
}

impl Settings {
    /// The settings in force.
    ///
    /// # Errors
    /// When the file cannot be read or a setting makes no sense; says which and what to do.
    pub(crate) fn load(&self) -> Result<Config, ConfigError> {
        let file = match &self.config {
            None => File::default(),
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|e| ConfigError::File(path.clone(), e))?;
                toml::from_str(&text).map_err(|e| ConfigError::Shape(path.clone(), Box::new(e)))?
            }
        };
        let listen = self.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let config = Config {
            file: self.config.clone(),
            data_given: self.data.is_some() || file.data.is_some(),
            data: self.data.clone().or(file.data).unwrap_or_else(|| PathBuf::from("data")),
            database: self.database.clone().or(file.database),
            profile: self.profile.clone().or(file.profile).unwrap_or_else(|| "brussels".to_owned()),
            listen,
            url: self.url.clone().or(file.url).unwrap_or_else(|| format!("http://{listen}")),
            log: self.log.clone().or(file.log).unwrap_or_else(|| "info".to_owned()),
            log_format: self.log_format.or(file.log_format).unwrap_or_default(),
            attachments: file.attachments,
            checkpoints: file.checkpoints,
            backups: file.backups,
            inbox: file.inbox,
            limits: file.limits,
            map: file.map,
            sign_in: file.sign_in,
            oidc: file.oidc,
            messages: file.messages,
            webhooks: file.webhooks,
            indicator_sources: file.indicator_source,
            cap_feeds: file.cap_feed,
            cap_certificates: file.cap_certificate,
            transit_feeds: file.transit_feed,
            signatures: file.signatures,
            public: file.public,
            warnings: file.warnings,
            exercises: file.exercises,
            paper: file.paper,
        };
        config.sensible()?;
        Ok(config)
    }
}

/// Most bytes of a file that a form takes: an attachment cannot be larger.
const LARGEST_FORM: u64 = web::MAX_UPLOAD;

impl Config {
    fn sensible(&self) -> Result<(), ConfigError> {
        let no = |text: &str| Err(ConfigError::Sense(text.to_owned()));
        if !self.listen.ip().is_loopback() && !self.url.starts_with("https://") {
            return no(
                "listen is not a loopback address and url is not https://: put a TLS proxy in front and set url, \
                       so that cookies are sent only over TLS",
            );
        }
        if !self.url.starts_with("http://") && !self.url.starts_with("https://") {
            return no("url must begin with https:// (or http:// on a loopback address)");
        }
        let c = &self.checkpoints;
        if !c.mail_to.is_empty() && self.checkpoint_relay().is_none() {
            return no(
                "checkpoints.mail_to is set: checkpoints.relay and checkpoints.mail_from are needed too, or [messages.mail] with a relay",
            );
        }
        if let Some(address) = &self.database {
            store::DatabaseLine::read(address).map_err(|e| ConfigError::Sense(format!("database: {e}")))?;
        }
        if c.every_minutes == 0 {
            return no("checkpoints.every_minutes must be at least 1");
        }
        if !(1..=60).contains(&self.sign_in.strong_minutes) {
            return no("sign_in.strong_minutes must be from 1 to 60");
        }
        if !(1..=LARGEST_FORM).contains(&self.attachments.largest_bytes) {
            return Err(ConfigError::Sense(format!(
                "attachments.largest_bytes must be from 1 to {LARGEST_FORM}: a form takes no larger file"
            )));
        }
        if self.backups.lapse_days == Some(0) {
            return no("backups.lapse_days must be at least 1; leave it out where nobody knows");
        }
        if let Some(p) = self.map.pmtiles.as_ref().filter(|p| !p.is_file()) {
            return Err(ConfigError::Sense(format!("map.pmtiles: there is no file {}", p.display())));
        }
        self.messages.sensible().map_err(ConfigError::Sense)?;
        self.webhooks.sensible().map_err(ConfigError::Sense)?;
        self.paper.sensible().map_err(ConfigError::Sense)?;
        self.public.sensible().map_err(ConfigError::Sense)?;
        self.exercises.sensible(&self.url).map_err(ConfigError::Sense)?;
        self.indicator_sources.iter().try_for_each(|s| s.sensible().map_err(ConfigError::Sense))?;
        feeds::sensible(&self.cap_feeds, &self.transit_feeds).map_err(ConfigError::Sense)?;
        self.oidc_sensible()
    }

    /// Each provider by itself, and all of them together.
    fn oidc_sensible(&self) -> Result<(), ConfigError> {
        let mut codes = std::collections::BTreeSet::new();
        for one in &self.oidc {
            one.provider().map_err(ConfigError::Sense)?;
            if !codes.insert(&one.code) {
                return Err(ConfigError::Sense(format!("oidc: the code «{}» stands twice", one.code)));
            }
        }
        Ok(())
    }

    /// The settings of an exercise: an address and a folder of its own, and nothing by which anything comes in or goes out.
    #[must_use]
    pub(crate) fn apart(&self, name: &str, address: &str) -> Self {
        Self {
            data: self.data.join("exercises").join(name),
            url: address.to_owned(),
            checkpoints: Checkpoints::default(),
            inbox: None,
            oidc: Vec::new(),
            messages: MessageSettings::default(),
            webhooks: self.webhooks.at_home(),
            paper: PaperSettings::default(),
            public: PublicSettings { serve: Some(false), fictitious: true, ..PublicSettings::default() },
            indicator_sources: Vec::new(),
            cap_feeds: Vec::new(),
            transit_feeds: Vec::new(),
            ..self.clone()
        }
    }

    /// Whether cookies may be limited to TLS.
    #[must_use]
    pub(crate) fn secure(&self) -> bool {
        self.url.starts_with("https://")
    }
}
