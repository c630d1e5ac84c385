//! Talking to one provider: where it is, the address that a browser is sent to, and the proof that comes back.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Timestamp;
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken,
    CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Alg,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClaimsVerificationError as Wrong, ClientId,
    ClientSecret, CsrfToken, DiscoveryError, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest,
    IssuerUrl, LogoutRequest, Nonce, PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl,
    ProviderMetadataWithLogout, RedirectUrl, RequestTokenError, Scope, TokenResponse,
};

use super::fetch::{Fetch, FetchFault, guarded, through};
use super::provider::Provider;
use super::why::Why;

/// Seconds after which the discovery document and the keys are asked for again.
const GOOD_FOR: i64 = 3600;
/// A signature by an unknown key asks for the keys again, but not more often than this.
const AT_MOST_EVERY: i64 = 30;
/// A provider that did not answer is left alone for so many seconds: nobody waits for it in a row.
const LEFT_ALONE: i64 = 10;
/// Seconds by which clocks may differ.
const SKEW: u64 = 60;
/// Seconds between the making of an ID token and its coming here, at most.
const OLDEST: u64 = 600;
/// Signatures that count: none that a shared secret makes, and never none at all.
const ALGORITHMS: [Alg; 7] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPkcs1V15Sha384,
    Alg::RsaSsaPkcs1V15Sha512,
    Alg::RsaSsaPssSha256,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What one attempt keeps to itself until the browser is back.
pub(super) struct Secrets {
    pub(super) state: String,
    pub(super) nonce: String,
    pub(super) verifier: String,
}

/// An account that the provider vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Proven {
    /// The account.
    pub(super) subject: String,
    /// The value of the claim by which it may be expected; nothing where it does not say, or an address is not verified.
    pub(super) value: Option<String>,
    /// What a person recognises the account by.
    pub(super) label: String,
    /// Whether it was proved by more than a password.
    pub(super) strong: bool,
}

/// One provider, with what it last said about itself.
pub(super) struct Talk {
    pub(super) provider: Provider,
    door: Arc<dyn Fetch>,
    known: Mutex<Known>,
}

/// What it last said, and when it last said nothing.
#[derive(Default)]
struct Known {
    about: Option<(Arc<ProviderMetadataWithLogout>, Timestamp)>,
    failed: Option<(Why, Timestamp)>,
}

impl Talk {
    pub(super) fn new(provider: Provider, door: Arc<dyn Fetch>) -> Self {
        Self { provider, door, known: Mutex::default() }
    }

    /// A value of the claim as it is compared: addresses of mail are the same in capitals, nothing else is.
    pub(super) fn folded(&self, value: &str) -> String {
        let value = value.trim();
        if self.provider.claim == "email" { value.to_ascii_lowercase() } else { value.to_owned() }
    }

    /// Where the browser is sent.
    pub(super) fn address(&self, secrets: &Secrets, back: &str, now: Timestamp) -> Result<String, Why> {
        let about = self.about(now, GOOD_FOR)?;
        let client = self.client(&about, back)?;
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(secrets.verifier.clone()));
        let (state, nonce) = (CsrfToken::new(secrets.state.clone()), Nonce::new(secrets.nonce.clone()));
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce)
            .set_pkce_challenge(challenge)
            .add_scopes(self.provider.scopes.iter().filter(|s| *s != "openid").cloned().map(Scope::new));
        for acr in &self.provider.strong_acr {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        if self.provider.ask_again {
            request = request.add_prompt(CoreAuthPrompt::Login);
        }
        let (url, _, _) = request.url();
        let url = String::from(url);
        if guarded(&url) { Ok(url) } else { Err(Why::Setup) }
    }

    /// What the code stands for: asked from the provider directly, and every word of it checked.
    pub(super) fn proof(
        &self,
        code: &str,
        secrets: &Secrets,
        back: &str,
        now: Timestamp,
    ) -> Result<Proven, Why> {
        let about = self.about(now, GOOD_FOR)?;
        let client = self.client(&about, back)?;
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|_| Why::Setup)?
            .set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier.clone()));
        let answer = request.request(&|r: HttpRequest| through(self.door.as_ref(), &r)).map_err(|e| match e {
            RequestTokenError::ServerResponse(said) => {
                // The kind of error alone: a provider may repeat in its words what we sent.
                tracing::warn!(provider = %self.provider.code, error = ?said.error(), "the provider refused the exchange");
                Why::Setup
            }
            RequestTokenError::Request(fault) => self.no_answer(&fault),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Why::Answer,
        })?;
        // Access and refresh tokens end here: nothing is asked with them.
        let token = answer.id_token().ok_or(Why::Answer)?;
        let nonce = Nonce::new(secrets.nonce.clone());
        match self.checked(token, &nonce, &about, now) {
            // It may have taken a new key since we last asked.
            Err(Wrong::SignatureVerification(_)) => {
                let about = self.about(now, AT_MOST_EVERY)?;
                self.checked(token, &nonce, &about, now).map_err(|e| self.wrong(&e))
            }
            other => other.map_err(|e| self.wrong(&e)),
        }
    }

    /// Where one signs out at the provider itself, if it has such a place.
    pub(super) fn way_out(&self, back: &str, now: Timestamp) -> Option<String> {
        let about = self.about(now, GOOD_FOR).ok()?;
        let end = about.additional_metadata().end_session_endpoint.clone()?;
        let back = PostLogoutRedirectUrl::new(back.to_owned()).ok()?;
        let request = LogoutRequest::from(end)
            .set_client_id(ClientId::new(self.provider.client_id.clone()))
            .set_post_logout_redirect_uri(back);
        Some(String::from(request.http_get_url())).filter(|url| guarded(url))
    }

    /// What the provider says about itself, not older than so many seconds.
    fn about(&self, now: Timestamp, seconds: i64) -> Result<Arc<ProviderMetadataWithLogout>, Why> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((about, _)) = known.about.as_ref().filter(|(_, at)| now < at.plus_seconds(seconds)) {
            return Ok(Arc::clone(about));
        }
        if let Some((why, _)) = known.failed.filter(|(_, at)| now < at.plus_seconds(LEFT_ALONE)) {
            return Err(why);
        }
        let found = self.discovered();
        match &found {
            Ok(about) => *known = Known { about: Some((Arc::clone(about), now)), failed: None },
            Err(why) => known.failed = Some((*why, now)),
        }
        found
    }

    fn discovered(&self) -> Result<Arc<ProviderMetadataWithLogout>, Why> {
        let issuer = IssuerUrl::new(self.provider.issuer.clone()).map_err(|_| Why::Setup)?;
        let ask = |r: HttpRequest| through(self.door.as_ref(), &r);
        ProviderMetadataWithLogout::discover(&issuer, &ask).map(Arc::new).map_err(|e| match e {
            DiscoveryError::Request(fault) => self.no_answer(&fault),
            other => {
                tracing::warn!(provider = %self.provider.code, error = %other, "the provider says nothing usable about itself");
                Why::Answer
            }
        })
    }

    fn client(&self, about: &ProviderMetadataWithLogout, back: &str) -> Result<Client, Why> {
        let secret = self.provider.client_secret.clone().map(ClientSecret::new);
        let id = ClientId::new(self.provider.client_id.clone());
        let back = RedirectUrl::new(back.to_owned()).map_err(|_| Why::Setup)?;
        let client = CoreClient::from_provider_metadata(about.clone(), id, secret).set_redirect_uri(back);
        let basic = about
            .token_endpoint_auth_methods_supported()
            .is_none_or(|all| all.contains(&CoreClientAuthMethod::ClientSecretBasic));
        Ok(if basic { client } else { client.set_auth_type(AuthType::RequestBody) })
    }

    /// Issuer, audience, signature, times, nonce; then what it says.
    fn checked(
        &self,
        token: &CoreIdToken,
        nonce: &Nonce,
        about: &ProviderMetadataWithLogout,
        now: Timestamp,
    ) -> Result<Proven, Wrong> {
        let at = UNIX_EPOCH + Duration::from_micros(u64::try_from(now.0).unwrap_or(0));
        let id = ClientId::new(self.provider.client_id.clone());
        let verifier =
            CoreIdTokenVerifier::new_public_client(id, about.issuer().clone(), about.jwks().clone())
                .set_allowed_algs(ALGORITHMS)
                .set_time_fn(move || (at - Duration::from_secs(SKEW)).into())
                .set_issue_time_verifier_fn(move |made| {
                    let made = SystemTime::from(made);
                    let ahead = made.duration_since(at).unwrap_or_default();
                    let behind = at.duration_since(made).unwrap_or_default();
                    let fits = ahead.as_secs() <= SKEW && behind.as_secs() <= OLDEST;
                    if fits { Ok(()) } else { Err("made at another time".to_owned()) }
                });
        let claims = token.claims(&verifier, nonce)?;
        let subject = claims.subject().to_string();
        if subject.is_empty() || subject.len() > 255 {
            return Err(Wrong::InvalidSubject("empty or too long".to_owned()));
        }
        let acr = claims.auth_context_ref().is_some_and(|acr| self.provider.strong_acr.contains(acr));
        let amr = claims.auth_method_refs().is_some_and(|all| {
            all.iter().any(|m| self.provider.strong_amr.iter().any(|strong| strong.as_str() == m.as_str()))
        });
        let mail = claims.email().filter(|_| claims.email_verified() == Some(true)).map(|m| m.to_string());
        let name = claims.preferred_username().map(|n| n.to_string());
        Ok(Proven {
            value: match self.provider.claim.as_str() {
                "sub" => Some(subject.clone()),
                // Whoever may write any address into their account must not become somebody else by it.
                "email" => mail.clone(),
                other => claim(token, other),
            },
            label: mail.or(name).unwrap_or_else(|| subject.clone()),
            subject,
            strong: acr || amr,
        })
    }

    fn no_answer(&self, fault: &FetchFault) -> Why {
        tracing::warn!(provider = %self.provider.code, error = %fault, "the provider cannot be reached");
        Why::Unreachable
    }

    /// What is wrong with a proof: its kind for the log, not its words, which name people.
    fn wrong(&self, e: &Wrong) -> Why {
        let (kind, why) = match e {
            Wrong::Expired(_) => ("times", Why::Clock),
            Wrong::InvalidAudience(_) => ("audience", Why::Proof),
            Wrong::InvalidIssuer(_) => ("issuer", Why::Proof),
            Wrong::InvalidNonce(_) => ("nonce", Why::Proof),
            Wrong::SignatureVerification(_) => ("signature", Why::Proof),
            _ => ("form", Why::Proof),
        };
        tracing::warn!(provider = %self.provider.code, what = kind, "the provider's proof does not hold");
        why
    }
}

/// A claim by its name, from a token that has been checked.
fn claim(token: &CoreIdToken, name: &str) -> Option<String> {
    let text = token.to_string();
    let body = URL_SAFE_NO_PAD.decode(text.split('.').nth(1)?).ok()?;
    let all: serde_json::Value = serde_json::from_slice(&body).ok()?;
    all.get(name)?.as_str().filter(|v| !v.is_empty() && v.len() <= 255).map(str::to_owned)
}
