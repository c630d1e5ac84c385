//! A provider behind the door: discovery, keys, and the exchange of a code for a proof.
#![expect(clippy::indexing_slicing, reason = "a test stops where a field is missing")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as B64};
use directory_web::oidc::{Ask, Fetch, FetchFault, Provider, Told};
use kernel::{Clock, FixedClock, Text};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub(super) const ISSUER: &str = "https://id.region.test";
const CLIENT: &str = "tower";
const SECRET: &str = "between us";

/// The provider as an operator describes it.
pub(super) fn described(claim: &str) -> Provider {
    Provider {
        code: "region".to_owned(),
        label: Text::three("Région (fictive)", "Gewest (fictief)", "Region (fictitious)"),
        issuer: ISSUER.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: Some(SECRET.to_owned()),
        claim: claim.to_owned(),
        scopes: vec!["email".to_owned()],
        strong_acr: vec!["urn:two".to_owned()],
        strong_amr: vec!["mfa".to_owned()],
        ask_again: true,
    }
}

/// What the provider hands out for a code.
struct Grant {
    challenge: String,
    back: String,
    header: Value,
    claims: Value,
    /// Signs with a key that it does not publish.
    foreign: bool,
}

struct Keys {
    kid: String,
    pair: EcdsaKeyPair,
}

impl Keys {
    fn new(kid: &str) -> Self {
        let random = SystemRandom::new();
        let kind = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
        Self { kid: kid.to_owned(), pair: EcdsaKeyPair::from_pkcs8(kind, pkcs8.as_ref(), &random).unwrap() }
    }

    fn jwks(&self) -> Value {
        let public = self.pair.public_key().as_ref();
        let (x, y) = (B64.encode(public.get(1..33).unwrap()), B64.encode(public.get(33..).unwrap()));
        json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.kid, "x": x, "y": y}]})
    }
}

/// The provider.
pub(super) struct TestProvider {
    clock: Arc<FixedClock>,
    keys: Mutex<Keys>,
    grants: Mutex<HashMap<String, Grant>>,
    pub(super) down: Mutex<bool>,
    /// What was asked, in order.
    pub(super) asked: Mutex<Vec<String>>,
}

/// An authorization address, read as the provider reads it.
pub(super) fn query(address: &str) -> HashMap<String, String> {
    let query = address.split_once('?').expect("a query").1;
    query
        .split('&')
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap();
            (name.to_owned(), decoded(value))
        })
        .collect()
}

fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap().replace('+', " ").into_bytes();
    for part in parts {
        let (digits, rest) = part.split_at(2);
        out.push(u8::from_str_radix(digits, 16).unwrap());
        out.extend(rest.replace('+', " ").bytes());
    }
    String::from_utf8(out).unwrap()
}

impl TestProvider {
    pub(super) fn new(clock: Arc<FixedClock>) -> Arc<Self> {
        Arc::new(Self {
            clock,
            keys: Mutex::new(Keys::new("k1")),
            grants: Mutex::default(),
            down: Mutex::new(false),
            asked: Mutex::default(),
        })
    }

    /// Signs with a new key from now on.
    pub(super) fn rotate(&self) {
        *self.keys.lock().unwrap() = Keys::new("k2");
    }

    /// A person signs in there: the query with which the browser comes back. `change` may alter what is vouched for.
    pub(super) fn grant(&self, address: &str, subject: &str, change: impl FnOnce(&mut Value)) -> String {
        self.grant_with(address, subject, false, |_, claims| change(claims))
    }

    pub(super) fn grant_with(
        &self,
        address: &str,
        subject: &str,
        foreign: bool,
        change: impl FnOnce(&mut Value, &mut Value),
    ) -> String {
        let asked = query(address);
        assert!(address.starts_with(&format!("{ISSUER}/authorize?")));
        assert_eq!((asked["response_type"].as_str(), asked["client_id"].as_str()), ("code", CLIENT));
        assert_eq!(asked["code_challenge_method"], "S256");
        let now = self.clock.now().0 / 1_000_000;
        let mut claims = json!({
            "iss": ISSUER, "aud": CLIENT, "sub": subject, "nonce": asked["nonce"], "iat": now, "exp": now + 300,
        });
        let mut header = json!({"alg": "ES256", "kid": self.keys.lock().unwrap().kid});
        change(&mut header, &mut claims);
        let code = format!("code-{}", testkit::unique());
        let (challenge, back) = (asked["code_challenge"].clone(), asked["redirect_uri"].clone());
        self.grants.lock().unwrap().insert(code.clone(), Grant { challenge, back, header, claims, foreign });
        format!("code={code}&state={}&iss={ISSUER}", asked["state"])
    }

    fn token(&self, grant: &Grant) -> String {
        let part = |value: &Value| B64.encode(value.to_string());
        let body = format!("{}.{}", part(&grant.header), part(&grant.claims));
        if grant.header["alg"] == "none" {
            return format!("{body}.");
        }
        if grant.header["alg"] == "HS256" {
            let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, SECRET.as_bytes());
            return format!("{body}.{}", B64.encode(ring::hmac::sign(&key, body.as_bytes())));
        }
        let stranger = Keys::new("k1");
        let keys = self.keys.lock().unwrap();
        let pair = if grant.foreign { &stranger.pair } else { &keys.pair };
        let signature = pair.sign(&SystemRandom::new(), body.as_bytes()).unwrap();
        format!("{body}.{}", B64.encode(signature))
    }

    fn exchange(&self, ask: &Ask) -> (u16, Value) {
        let form = String::from_utf8(ask.form.clone().unwrap()).unwrap();
        let form = query(&format!("?{form}"));
        let basic = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{}", SECRET.replace(' ', "+"))));
        if ask.authorization.as_deref() != Some(basic.as_str()) {
            return (401, json!({"error": "invalid_client"}));
        }
        let Some(grant) = self.grants.lock().unwrap().remove(&form["code"]) else {
            return (400, json!({"error": "invalid_grant"}));
        };
        let proof = B64.encode(Sha256::digest(form["code_verifier"].as_bytes()));
        if proof != grant.challenge || form["redirect_uri"] != grant.back {
            return (400, json!({"error": "invalid_grant"}));
        }
        let token = self.token(&grant);
        (
            200,
            json!({"access_token": "never-kept", "token_type": "Bearer", "expires_in": 60, "id_token": token}),
        )
    }
}

impl Fetch for TestProvider {
    fn fetch(&self, ask: &Ask) -> Result<Told, FetchFault> {
        if *self.down.lock().unwrap() {
            return Err(FetchFault::Unreachable("nobody there".to_owned()));
        }
        let path = ask.url.strip_prefix(ISSUER).expect("only the provider is asked").to_owned();
        self.asked.lock().unwrap().push(path.clone());
        let (status, body) = match path.as_str() {
            "/.well-known/openid-configuration" => (
                200,
                json!({
                    "issuer": ISSUER, "authorization_endpoint": format!("{ISSUER}/authorize"),
                    "token_endpoint": format!("{ISSUER}/token"), "jwks_uri": format!("{ISSUER}/keys"),
                    "end_session_endpoint": format!("{ISSUER}/leave"), "response_types_supported": ["code"],
                    "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["ES256"],
                }),
            ),
            "/keys" => (200, self.keys.lock().unwrap().jwks()),
            "/token" => self.exchange(ask),
            other => panic!("asked for {other}"),
        };
        let content_type = Some("application/json".to_owned());
        Ok(Told { status, content_type, body: body.to_string().into_bytes() })
    }
}
