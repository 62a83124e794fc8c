"""python-gitlab against the forge: URL, CA file, token, another token and two public keys come as arguments."""

import sys

import gitlab

url, ca, token, stranger, key, other_key = sys.argv[1:]


def connect(secret):
    return gitlab.Gitlab(url, private_token=secret, ssl_verify=ca, retry_transient_errors=False)


def refused(code, text, call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except gitlab.GitlabError as error:
        assert error.response_code == code, (error.response_code, error.error_message)
        assert text in str(error.error_message), error.error_message
    else:
        raise AssertionError(f"{code} expected")


client = connect(token)
client.auth()
assert client.user.username == "jane"
assert client.personal_access_tokens.get("self").scopes == ["api"]

group = client.groups.get("acme/platform")
assert group.full_path == "acme/platform"
assert client.groups.get(group.parent_id).full_path == "acme"

wanted = {"name": "fleet", "path": "fleet", "namespace_id": group.id, "visibility": "private"}
project = client.projects.create(wanted)
assert project.path_with_namespace == "acme/platform/fleet"
assert project.default_branch == "main" and project.empty_repo
refused(400, "has already been taken", client.projects.create, wanted)
refused(404, "404 Project Not Found", connect(stranger).projects.get, project.id)
refused(401, "401 Unauthorized", connect("wrong").projects.get, project.id)

project = client.projects.get("acme/platform/fleet")
project.description = "the fleet"
project.visibility = "internal"
project.save()
assert client.projects.get(project.id).description == "the fleet"

made = project.keys.create({"title": "flux", "key": key})
assert made.can_push is False
again = project.keys.create({"title": "another title", "key": key})
assert again.id == made.id and again.title == "flux"
made.title, made.can_push = "flux 2", True
made.save()
assert [(one.title, one.can_push) for one in project.keys.list(iterator=True)] == [("flux 2", True)]
refused(400, "has already been taken", project.keys.create, {"title": "x", "key": other_key})

guests = client.groups.get("guests")
project.share(guests.id, gitlab.const.AccessLevel.DEVELOPER)
refused(409, "already shared with this group", project.share, guests.id, 30)
shared = client.projects.get(project.id).shared_with_groups
assert [(one["group_full_path"], one["group_access_level"]) for one in shared] == [("guests", 30)]
project.unshare(guests.id)
project.share(guests.id, gitlab.const.AccessLevel.MAINTAINER)

issued = project.deploytokens.create({"name": "flux", "scopes": ["read_repository"]})
assert issued.token and issued.username.startswith("gitlab+deploy-token-")
assert [one.name for one in project.deploytokens.list(iterator=True)] == ["flux"]
project.deploytokens.delete(issued.id)
active = client.http_list(f"/projects/{project.id}/deploy_tokens", query_data={"active": "true"}, iterator=True)
assert list(active) == []

# More groups than a page has.
assert len(client.groups.list(get_all=True)) == 48
assert len(client.groups.list(page=2, per_page=20)) == 20

# Merge requests and statuses, on what the test has pushed.
ready = client.projects.get("acme/platform/ready")
tip = ready.branches.get("main").commit["id"]
commit = {"state": "success", "name": "flux", "target_url": "https://example.com/", "description": "applied"}
client.http_post(f"/projects/{ready.id}/statuses/{tip}", post_data=commit)
refused(400, "Cannot transition status", client.http_post, f"/projects/{ready.id}/statuses/{tip}", post_data=commit)
request = {"source_branch": "flux", "target_branch": "main", "title": "bootstrap"}
opened = ready.mergerequests.create(request)
assert opened.state == "opened" and opened.iid == 1
refused(409, "!1", ready.mergerequests.create, request)
found = ready.mergerequests.list(state="opened", source_branch="flux", iterator=True)
assert [one.iid for one in found] == [1]

# A former name is good for reading only.
assert client.projects.get("acme/platform/former").path == "latter"
refused(405, "Non GET methods", client.http_put, "/projects/acme%2Fplatform%2Fformer", post_data={"description": "x"})
