"""atlassian-python-api against the forge: URL, CA file, token, another token and a public key come as arguments."""

import sys

from atlassian import Bitbucket
from requests import HTTPError

url, ca, token, stranger, key = sys.argv[1:]


def connect(secret):
    return Bitbucket(url=url, token=secret, verify_ssl=ca)


def refused(code, text, call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except HTTPError as error:
        assert error.response.status_code == code, error.response.text
        assert text in error.response.text, error.response.text
    else:
        raise AssertionError(f"{code} expected")


client = connect(token)
assert client.project("FLEET")["type"] == "NORMAL"
assert client.project("~jane")["type"] == "PERSONAL"
refused(404, "NoSuchProjectException", client.project, "NONE")

made = client.create_repo("FLEET", "Fleet Infra", forkable=False)
assert made["slug"] == "fleet-infra" and made["public"] is False and made["project"]["key"] == "FLEET"
assert sorted(link["name"] for link in made["links"]["clone"]) == ["http", "ssh"]
refused(409, "This repository URL is already taken", client.create_repo, "FLEET", "Fleet Infra")
assert client.create_repo("~jane", "mine")["project"]["type"] == "PERSONAL"
refused(401, "AuthorisationException", connect(stranger).get_repo, "FLEET", "fleet-infra")
refused(401, "IncorrectPasswordAuthenticationException", connect("wrong").get_repo, "FLEET", "fleet-infra")

updated = client.update_repo("FLEET", "fleet-infra", description="the fleet", public=True)
assert updated["description"] == "the fleet" and updated["public"] is True

keys = "rest/keys/1.0/projects/FLEET/repos/fleet-infra/ssh"
added = client.post(keys, data={"key": {"text": key, "label": "flux"}, "permission": "REPO_READ"})
assert added["permission"] == "REPO_READ" and added["key"]["label"] == "flux"
refused(409, "errors", client.post, keys, data={"key": {"text": key, "label": "x"}, "permission": "REPO_READ"})
number = added["key"]["id"]
assert client.put(f"{keys}/{number}/permission/REPO_WRITE")["permission"] == "REPO_WRITE"
listed = list(client.repo_keys("FLEET", "fleet-infra"))
assert [(one["key"]["id"], one["permission"]) for one in listed] == [(number, "REPO_WRITE")]
client.delete(f"{keys}/{number}")
assert list(client.repo_keys("FLEET", "fleet-infra")) == []

for group, level in [("dev", "REPO_WRITE"), ("developers", "REPO_READ"), ("dev", "REPO_ADMIN")]:
    client.repo_grant_group_permissions("FLEET", "fleet-infra", group, level)
refused(404, "NoSuchGroupException", client.repo_grant_group_permissions, "FLEET", "fleet-infra", "none", "REPO_READ")
groups = client.repo_groups("FLEET", "fleet-infra", filter_str="dev")
assert {one["group"]["name"]: one["permission"] for one in groups} == {"dev": "REPO_ADMIN", "developers": "REPO_READ"}
client.repo_remove_group_permissions("FLEET", "fleet-infra", "developers", None)

# A list of several pages.
assert len(list(client.repo_keys("FLEET", "ready"))) == 60

tip = client.get_default_branch("FLEET", "ready")
assert tip["displayId"] == "main"
status = {"key": "flux", "state": "SUCCESSFUL", "url": "https://example.com/", "description": "applied"}
client.post(f"rest/build-status/1.0/commits/{tip['latestCommit']}", data=status)
assert [one["state"] for one in client.get_associated_build_statuses(tip["latestCommit"])["values"]] == ["SUCCESSFUL"]

asked = ("FLEET", "ready", "FLEET", "ready", "refs/heads/flux", "refs/heads/main", "bootstrap", "")
opened = client.open_pull_request(*asked)
assert opened["state"] == "OPEN" and opened["fromRef"]["displayId"] == "flux"
refused(409, "DuplicatePullRequestException", client.open_pull_request, *asked)
assert [one["id"] for one in client.get_pull_requests("FLEET", "ready", at="refs/heads/main")] == [opened["id"]]
client.set_default_branch("FLEET", "ready", "refs/heads/flux")
assert client.get_default_branch("FLEET", "ready")["displayId"] == "flux"
