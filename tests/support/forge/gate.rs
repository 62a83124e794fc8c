//! Who is let in to a repository by Git over HTTPS.

use super::Dialect;
use super::state::{DeployToken, Level, Repo, State, TokenKind, Visibility};
use super::wire::{Answer, Credential};

/// A Git request over HTTPS that was let in: the path at the Git server.
pub fn admit(
    state: &State,
    path: &str,
    query: &str,
    credential: &Credential,
) -> Option<Result<String, Answer>> {
    let path = path.strip_prefix(&state.prefix)?;
    let (full, rest) = ["/info/refs", "/git-upload-pack", "/git-receive-pack"]
        .iter()
        .find_map(|end| Some((path.strip_suffix(end)?, *end)))?;
    let full = full.trim_start_matches('/').trim_end_matches(".git");
    let full = match state.dialect {
        Dialect::BitbucketServer => full.strip_prefix("scm/").unwrap_or_default(),
        _ => full,
    };
    let write = rest == "/git-receive-pack" || query.contains("service=git-receive-pack");
    let found = state.repo(full);
    let challenge = Err(Answer::empty(401).with("www-authenticate", "Basic realm=\"Git\""));
    let refusal = |text: &str| Answer {
        body: text.as_bytes().to_vec(),
        ..Answer::empty(403).with("content-type", "text/plain; charset=utf-8")
    };
    Some((|| {
        let repo = found.map(|(at, _)| &state.repos[at]);
        let (level, who) = match credential {
            Credential::None => (repo.and_then(|repo| state.level("", repo)), String::new()),
            other => match identify(state, repo, other) {
                Some(found) => found,
                None => return challenge,
            },
        };
        let missing = || Answer {
            status: 404,
            ..refusal("remote: Repository not found.")
        };
        match (repo, level) {
            (Some(_), None) | (None, _) if who.is_empty() => challenge,
            (None, _) | (Some(_), None) => Err(missing()),
            (Some(_), Some(level)) if write && level < Level::Write && who.is_empty() => challenge,
            (Some(repo), Some(level)) if write && level < Level::Write => {
                let text = format!("Permission to {}.git denied to {who}.", repo.full());
                Err(refusal(&text))
            }
            (Some(repo), Some(_)) => {
                let moved = found.is_some_and(|(_, moved)| moved);
                let status = match state.dialect {
                    Dialect::GitHub if moved => 301,
                    Dialect::Gitea if moved => 307,
                    // The others serve a former name as if it were the present one.
                    _ => return Ok(format!("/by-id/{}.git{rest}", repo.id)),
                };
                let url = format!("{}/{}.git{rest}?{query}", state.url(), repo.full());
                Err(Answer::empty(status).with("location", url.trim_end_matches('?')))
            }
        }
    })())
}

/// Finds out who a Git credential is for and what it may do; `None` is a wrong one.
fn identify(state: &State, repo: Option<&Repo>, credential: &Credential) -> Option<(Option<Level>, String)> {
    let (user, secret) = match credential {
        Credential::Basic(user, secret) => (user.as_str(), secret),
        Credential::Bearer(secret) if state.dialect == Dialect::BitbucketServer => ("", secret),
        _ => return None,
    };
    let deploy = |token: &&DeployToken| {
        token.username == user && token.secret == *secret && !token.revoked && !token.expired()
    };
    if let Some(token) = repo.and_then(|repo| repo.deploy_tokens.iter().find(deploy)) {
        let write = token.scopes.iter().any(|scope| scope == "write_repository");
        let level = if write { Level::Write } else { Level::Read };
        return Some((Some(level), token.username.clone()));
    }
    let token = state
        .tokens
        .iter()
        .find(|token| token.secret == *secret && !token.expired)?;
    let bearer = matches!(credential, Credential::Bearer(_));
    let named = bearer
        || match (state.dialect, token.kind) {
            // These look at the password alone.
            (Dialect::GitHub | Dialect::GitLab | Dialect::Gitea, _) => !user.is_empty(),
            (Dialect::BitbucketCloud, TokenKind::Personal) => {
                user == "x-bitbucket-api-token-auth" || user == token.user
            }
            (Dialect::BitbucketCloud, _) => user == "x-token-auth",
            (Dialect::BitbucketServer, TokenKind::Access) => user == "x-token-auth" || !user.is_empty(),
            (Dialect::BitbucketServer, _) => user == token.user,
        };
    if !named {
        return None;
    }
    let allowed = |words: &[&str]| {
        token.scopes.is_empty() || token.scopes.iter().any(|one| words.contains(&one.as_str()))
    };
    let (read, write) = match (state.dialect, token.kind) {
        (Dialect::GitHub, TokenKind::FineGrained | TokenKind::Installation) => (
            allowed(&["contents:read", "contents:write"]),
            allowed(&["contents:write"]),
        ),
        (Dialect::GitHub, _) => {
            let public = repo.is_some_and(|repo| repo.visibility == Visibility::Public);
            (
                allowed(&["repo"]) || public,
                allowed(&["repo"]) || public && allowed(&["public_repo"]),
            )
        }
        (Dialect::GitLab, _) => {
            let write = allowed(&["api", "write_repository"]);
            (write || allowed(&["read_repository"]), write)
        }
        (Dialect::Gitea, _) => {
            let write = allowed(&["all", "write:repository"]);
            (write || allowed(&["read:repository"]), write)
        }
        (Dialect::BitbucketCloud, _) => {
            let write = [
                "repository:write",
                "repository:admin",
                "write:repository:bitbucket",
                "admin:repository:bitbucket",
            ];
            (
                allowed(&write) || allowed(&["repository", "read:repository:bitbucket"]),
                allowed(&write),
            )
        }
        (Dialect::BitbucketServer, _) => (
            true,
            allowed(&["REPO_WRITE", "REPO_ADMIN", "PROJECT_WRITE", "PROJECT_ADMIN"]),
        ),
    };
    let level = repo
        .and_then(|repo| state.level(&token.user, repo))
        .filter(|_| read);
    let level = level.map(|level| if write { level } else { level.min(Level::Read) });
    Some((level, token.user.clone()))
}
