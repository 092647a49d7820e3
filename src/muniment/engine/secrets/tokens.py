"""Tokens that carry their issuer's prefix."""

from __future__ import annotations

from typing import Final

from muniment.engine.secrets.detector import END, START, Detector, LatePattern, token
from muniment.engine.secrets.facts import Shape
from muniment.engine.secrets.structure import (
    anthropic_structure,
    base62_checksum,
    docker_login,
    openai_structure,
    test_mode,
)

_W = "[A-Za-z0-9_-]"
_A = "[A-Za-z0-9]"
_H = "[0-9a-f]"

AI_TOKENS: Final = (
    token("anthropic.api-key", "sk-ant-", rf"{_W}{{32,200}}", examine=anthropic_structure),
    token("openrouter.api-key", "sk-or-v1-", rf"{_H}{{64}}"),
    token("langfuse.secret-key", "sk-lf-", rf"{_H}{{8}}(?:-{_H}{{4}}){{3}}-{_H}{{12}}"),
    token(
        "openai.api-key",
        "sk-proj- sk-svcacct- sk-admin- sk-None-",
        rf"{_W}{{32,250}}",
        examine=openai_structure,
    ),
    # The old OpenAI form; DeepSeek, Moonshot and other compatible services use the same prefix.
    token("openai.legacy-key", "sk-", rf"{_A}{{32,64}}", examine=openai_structure),
    token("huggingface.access-token", "hf_", rf"{_A}{{30,40}}"),
    token("huggingface.organisation-token", "api_org_", rf"{_A}{{30,40}}"),
    token("replicate.api-token", "r8_", rf"{_A}{{37,40}}"),
    token("wandb.api-key", "wandb_v1_", rf"{_W}{{40,120}}"),
    token("kaggle.api-token", "KGAT_", rf"{_H}{{32}}"),
    # {"api_address": in base64: the Neptune token is a JSON object.
    token("neptune.api-token", "eyJhcGlfYWRkcmVzcyI6", r"[A-Za-z0-9+/]{40,400}={0,2}"),
    token("groq.api-key", "gsk_", rf"{_A}{{48,60}}"),
    token("perplexity.api-key", "pplx-", rf"{_A}{{40,64}}"),
    token("xai.api-key", "xai-", rf"{_A}{{70,90}}"),
    token("nvidia.api-key", "nvapi-", rf"{_W}{{50,90}}"),
    token("voyage.api-key", "pa-", rf"{_W}{{43}}", entropy=4000),
    token("fireworks.api-key", "fw_", rf"{_A}{{22,24}}", entropy=3500),
    token("together.api-key", "tgp_v1_", rf"{_W}{{40,60}}"),
    token("pinecone.api-key", "pcsk_", rf"{_A}{{5,6}}_{_A}{{50,70}}"),
    token("langsmith.api-key", "lsv2_pt_ lsv2_sk_", rf"{_H}{{32}}_{_H}{{10}}"),
    token("runpod.api-key", "rpa_", rf"{_A}{{40,50}}"),
    token("elevenlabs.api-key", "sk_", rf"{_H}{{48}}"),
    token("tavily.api-key", "tvly-", rf"{_W}{{28,60}}"),
    token("prefect.api-key", "pnu_", rf"{_A}{{36}}"),
    token("databricks.access-token", "dapi dkea", rf"{_H}{{32}}(?:-\d{{1,2}})?"),
)

CLOUD_TOKENS: Final = (
    # The id names a key of an account and is half of a credential.
    token("aws.access-key-id", "AKIA ASIA", r"[A-Z0-9]{16}", shape=Shape.KEY_ID),
    token("aws.session-token", "IQoJb3JpZ2lu FwoGZXIvYXdz", r"[A-Za-z0-9+/]{80,2500}={0,2}"),
    token("aws.bedrock-key", "ABSK", r"[A-Za-z0-9+/]{100,270}={0,2}"),
    # Browser keys of Google services are public by design and look the same as server keys.
    token("google.api-key", "AIza", rf"{_W}{{35}}", shape=Shape.KEY_ID),
    token("google.oauth-secret", "GOCSPX-", rf"{_W}{{28}}"),
    token("google.access-token", "ya29.", rf"{_W}{{60,1200}}"),
    Detector(
        "azure.client-secret",
        Shape.PROVIDER_KEY,
        ("Q~",),
        LatePattern(
            r"(?:(?<![\w.~-])|(?<=\\[nrt]))(?P<s>[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})(?![\w.~-])"
        ),
        back=4,
    ),
    token("digitalocean.access-token", "dop_v1_ doo_v1_ dor_v1_", rf"{_H}{{64}}"),
    token("heroku.api-key", "HRKU-", rf"{_W}{{36,64}}"),
    token("alibaba.access-key-id", "LTAI", rf"{_A}{{16,20}}", shape=Shape.KEY_ID, entropy=3500),
    token("vault.token", "hvs. hvb.", rf"{_W}{{80,300}}"),
    token("doppler.token", "dp.pt. dp.st. dp.sa.", r"[A-Za-z0-9._-]{40,60}"),
    token("pulumi.access-token", "pul-", rf"{_H}{{40}}"),
    token("supabase.access-token", "sbp_ sb_secret_", rf"{_W}{{31,48}}"),
    token("planetscale.token", "pscale_pw_ pscale_tkn_", r"[\w.=-]{32,64}"),
    token("grafana.token", "glsa_ glc_", r"[A-Za-z0-9_+/=]{32,400}"),
    token("sentry.token", "sntrys_ sntryu_", r"[A-Za-z0-9_+/=]{60,400}"),
    token("newrelic.api-key", "NRAK-", r"[A-Z0-9]{27}"),
    token("onepassword.service-token", "ops_eyJ", r"[A-Za-z0-9+/]{200,1500}={0,3}"),
    token("age.secret-key", "AGE-SECRET-KEY-1", "[0-9A-Z]{58}", shape=Shape.PRIVATE_KEY),
    Detector(
        "terraform.cloud-token",
        Shape.PROVIDER_KEY,
        (".atlasv1.",),
        LatePattern(rf"{START}(?P<s>{_A}{{14}}\.atlasv1\.[A-Za-z0-9=_-]{{60,70}}){END}"),
        back=14,
    ),
)

SERVICE_TOKENS: Final = (
    token(
        "github.token",
        "ghp_ gho_ ghu_ ghs_ ghr_",
        rf"{_A}{{36}}",
        examine=base62_checksum,
    ),
    token("github.fine-grained-token", "github_pat_", rf"{_A}{{22}}_{_A}{{59}}"),
    token("npm.access-token", "npm_", rf"{_A}{{36}}", examine=base62_checksum),
    token(
        "gitlab.token",
        "glpat- gldt- glrt- glcbt- glptt- glagent- gloas- glsoat- glimt- glft-",
        rf"{_W}{{20,52}}(?:\.{_W}{{2,12}}){{0,2}}",
    ),
    token("pypi.upload-token", "pypi-AgEIcHlwaS5vcmc", rf"{_W}{{50,400}}"),
    token("pypi.test-token", "pypi-AgENdGVzdC5weXBpLm9yZw", rf"{_W}{{50,400}}", examine=test_mode),
    token("docker.access-token", "dckr_pat_ dckr_oat_", rf"{_W}{{27,36}}"),
    Detector(
        "docker.login",
        Shape.PASSWORD,
        ('"auth"',),
        LatePattern(r'"auth"\s{0,4}:\s{0,4}"(?P<s>[A-Za-z0-9+/]{8,400}={0,2})"'),
        loose=True,
        entropy=2500,
        examine=docker_login,
    ),
    token("slack.token", "xoxb- xoxp- xoxa- xoxr- xoxs- xoxe- xapp-", rf"{_W}{{20,250}}"),
    token(
        "slack.webhook",
        "hooks.slack.com/services/ hooks.slack.com/workflows/",
        r"[A-Z0-9]{8,14}/[A-Z0-9]{8,14}/[A-Za-z0-9/]{20,60}",
        shape=Shape.WEBHOOK,
    ),
    token(
        "discord.webhook",
        "discord.com/api/webhooks/ discordapp.com/api/webhooks/",
        rf"\d{{17,20}}/{_W}{{60,80}}",
        shape=Shape.WEBHOOK,
    ),
    token(
        "teams.webhook",
        "webhook.office.com/webhookb2/",
        rf"[0-9a-f@-]{{60,90}}/IncomingWebhook/{_H}{{32}}/[0-9a-f-]{{36}}",
        shape=Shape.WEBHOOK,
    ),
    token("stripe.secret-key", "sk_live_ rk_live_", rf"{_A}{{16,110}}"),
    token("stripe.test-key", "sk_test_ rk_test_", rf"{_A}{{16,110}}", examine=test_mode),
    token("stripe.webhook-secret", "whsec_", r"[A-Za-z0-9+/]{32,64}={0,2}"),
    token("sendgrid.api-key", "SG.", rf"{_W}{{20,24}}\.{_W}{{39,50}}"),
    token("mailgun.api-key", "key-", rf"{_H}{{32}}"),
    token("twilio.api-key-id", "SK", rf"{_H}{{32}}", shape=Shape.KEY_ID),
    token("shopify.token", "shpat_ shpca_ shppa_ shpss_", "[0-9a-fA-F]{32}"),
    token("linear.api-key", "lin_api_", rf"{_A}{{40}}"),
    token("notion.token", "ntn_", rf"{_A}{{40,50}}"),
    token("postman.api-key", "PMAK-", rf"{_H}{{24}}-{_H}{{34}}"),
    token("atlassian.api-token", "ATATT3", r"[A-Za-z0-9_=-]{100,250}"),
    token("airtable.token", "pat", rf"{_A}{{14}}\.{_H}{{64}}"),
    token("rubygems.api-key", "rubygems_", rf"{_H}{{48}}"),
    Detector(
        "telegram.bot-token",
        Shape.PROVIDER_KEY,
        (":AA",),
        LatePattern(
            rf"(?:(?<![A-Za-z0-9])|(?<=/bot)|(?<=\\[nrt]))(?P<s>\d{{8,10}}:AA{_W}{{32,34}}){END}"
        ),
        back=10,
    ),
)
