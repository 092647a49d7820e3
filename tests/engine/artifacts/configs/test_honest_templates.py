"""Chat templates written in the manner of the well-known ones: none may be a finding."""

# ruff: noqa: E501
# Lines of templates are as long as their authors write them.

from __future__ import annotations

import pytest
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.report import Verdict

TEMPLATES = {
    "chatml": (
        "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content']"
        " + '<|im_end|>' + '\\n'}}{% endfor %}{% if add_generation_prompt %}"
        "{{ '<|im_start|>assistant\\n' }}{% endif %}"
    ),
    "alternating roles": """
{{ bos_token }}{%- if messages[0]['role'] == 'system' -%}
{%- set system_message = messages[0]['content'] | trim + '\\n\\n' -%}{%- set messages = messages[1:] -%}
{%- else -%}{%- set system_message = '' -%}{%- endif -%}
{%- for message in messages -%}
{%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) -%}
{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}
{%- endif -%}
{%- if loop.index0 == 0 -%}{%- set content = system_message + message['content'] -%}
{%- else -%}{%- set content = message['content'] -%}{%- endif -%}
{%- if message['role'] == 'user' -%}{{ '[INST] ' + content | trim + ' [/INST]' }}
{%- elif message['role'] == 'assistant' -%}{{ ' ' + content | trim + ' ' + eos_token }}{%- endif -%}
{%- endfor -%}""",
    "date and tools": """
{{- bos_token }}
{%- if custom_tools is defined %}{%- set tools = custom_tools %}{%- endif %}
{%- if not tools_in_user_message is defined %}{%- set tools_in_user_message = true %}{%- endif %}
{%- if not date_string is defined %}{%- if strftime_now is defined %}
{%- set date_string = strftime_now("%d %b %Y") %}{%- else %}{%- set date_string = "26 Jul 2024" %}
{%- endif %}{%- endif %}
{{- "Cutting Knowledge Date: December 2023\\n" }}{{- "Today Date: " + date_string + "\\n\\n" }}
{%- if tools is not none and not tools_in_user_message %}
{{- "You have access to the following functions. To call a function, please respond with JSON." }}
{%- for t in tools %}{{- t | tojson(indent=4) }}{{- "\\n\\n" }}{%- endfor %}{%- endif %}
{%- for message in messages %}
{%- if not (message.role == 'ipython' or message.role == 'tool' or 'tool_calls' in message) %}
{{- '<|start|>' + message['role'] + '<|end|>\\n\\n'+ message['content'] | trim + '<|eot|>' }}
{%- elif 'tool_calls' in message %}
{%- if not message.tool_calls|length == 1 %}
{{- raise_exception("This model only supports single tool-calls at once!") }}{%- endif %}
{%- set tool_call = message.tool_calls[0].function %}
{%- if builtin_tools is defined and tool_call.name in builtin_tools %}
{%- for arg_name, arg_val in tool_call.arguments | items %}
{{- arg_name + '="' + arg_val + '"' }}{%- if not loop.last %}{{- ", " }}{%- endif %}{%- endfor %}
{%- endif %}{%- endif %}{%- endfor %}""",
    "thinking and tools": """
{%- if tools %}{{- '<|im_start|>system\\n' }}
{%- if messages[0].role == 'system' %}{{- messages[0].content + '\\n\\n' }}{%- endif %}
{{- "# Tools\\n\\nYou may call one or more functions to assist with the user query." }}
{%- for tool in tools %}{{- "\\n" }}{{- tool | tojson }}{%- endfor %}{%- endif %}
{%- set ns = namespace(multi_step_tool=true, last_query_index=messages|length - 1) %}
{%- for message in messages[::-1] %}
{%- set index = (messages|length - 1) - loop.index0 %}
{%- if ns.multi_step_tool and message.role == "user" and message.content is string
 and not(message.content.startswith('<tool_response>') and message.content.endswith('</tool_response>')) %}
{%- set ns.multi_step_tool = false %}{%- set ns.last_query_index = index %}{%- endif %}{%- endfor %}
{%- for message in messages %}
{%- if message.content is string %}{%- set content = message.content %}
{%- else %}{%- set content = '' %}{%- endif %}
{%- if message.role == "assistant" %}{%- set reasoning_content = '' %}
{%- if message.reasoning_content is string %}
{%- set reasoning_content = message.reasoning_content %}
{%- elif '</think>' in content %}
{%- set reasoning_content = content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') %}
{%- set content = content.split('</think>')[-1].lstrip('\\n') %}{%- endif %}
{%- if loop.index0 > ns.last_query_index %}
{{- '<think>\\n' + reasoning_content.strip('\\n') + '\\n</think>\\n\\n' + content }}{%- endif %}
{%- elif message.role == "tool" %}
{%- if loop.first or (messages[loop.index0 - 1].role != "tool") %}{{- '<|im_start|>user' }}{%- endif %}
{{- '\\n<tool_response>\\n' }}{{- content }}{%- endif %}{%- endfor %}
{%- if add_generation_prompt %}{%- if enable_thinking is defined and enable_thinking is false %}
{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}{%- endif %}""",
    "turns with a macro": """
{{ bos_token }}{%- macro parts(content) -%}
{%- if content is string -%}{{ content | trim }}
{%- elif content is iterable -%}{%- for item in content -%}
{%- if item['type'] == 'image' -%}{{ '<start_of_image>' }}
{%- elif item['type'] == 'text' -%}{{ item['text'] | trim }}{%- endif -%}{%- endfor -%}
{%- else -%}{{ raise_exception("Invalid content type") }}{%- endif -%}{%- endmacro -%}
{%- for message in messages -%}
{%- if message['role'] == 'assistant' -%}{%- set role = "model" -%}
{%- else -%}{%- set role = message['role'] -%}{%- endif -%}
{{ '<start_of_turn>' + role + '\\n' + parts(message['content']) + '<end_of_turn>\\n' }}{%- endfor -%}""",
    "pictures": """
{% set image_count = namespace(value=0) %}{% for message in messages %}
{% if message['content'] is string %}{{ message['content'] }}{% else %}
{% for content in message['content'] %}
{% if content['type'] == 'image' or 'image' in content or 'image_url' in content %}
{% set image_count.value = image_count.value + 1 %}
{% if add_vision_id %}Picture {{ image_count.value }}: {% endif %}<|vision|>
{% elif 'text' in content %}{{ content['text'] }}{% endif %}{% endfor %}{% endif %}{% endfor %}""",
    "reasoning removed": """
{% if not add_generation_prompt is defined %}{% set add_generation_prompt = false %}{% endif %}
{% set ns = namespace(is_first=false, is_tool=false, is_output_first=true, system_prompt='') %}
{%- for message in messages %}{%- if message['role'] == 'system' %}
{% set ns.system_prompt = message['content'] %}{%- endif %}{%- endfor %}
{{bos_token}}{{ns.system_prompt}}
{%- for message in messages %}
{%- if message['role'] == 'assistant' and message['content'] is none %}
{%- for tool in message['tool_calls']%}{%- if not ns.is_first %}
{{'<\uff5ctool\u2581calls\u2581begin\uff5c>' + tool['type'] + tool['function']['name'] + '\\n' + '```json'}}
{%- set ns.is_first = true -%}{%- endif %}{%- endfor %}{%- endif %}
{%- if message['role'] == 'assistant' and message['content'] is not none %}
{% set content = message['content'] %}{% if '</think>' in content %}
{% set content = content.split('</think>')[-1] %}{% endif %}{{ content }}{%- endif %}{%- endfor -%}""",
    "schema in types": """
{%- macro render_type(spec, required, is_nullable=false) -%}
{%- if spec.type == "array" -%}{%- if spec['items'] -%}
{%- set inner = render_type(spec['items'], required) -%}{{- inner + '[]' }}{%- endif -%}
{%- elif spec.type is defined and spec.type is iterable and spec.type is not mapping
 and spec.type is not string and spec.type[0] is defined -%}{{- spec.type | join(" | ") }}
{%- elif spec.oneOf -%}{%- for variant in spec.oneOf -%}{{- render_type(variant, required) -}}
{%- if variant.description %}{{- "// " + variant.description }}{%- endif -%}{%- endfor -%}
{%- elif spec.type == "string" -%}{%- if spec.enum -%}{{- '"' + spec.enum|join('" | "') + '"' -}}
{%- elif spec.format in ['date', 'date-time'] -%}{{- "Date" }}{%- else -%}{{- "string" }}{%- endif -%}
{%- else -%}{{- "any" }}{%- endif -%}{%- endmacro -%}
{%- for tool in tools %}{%- for name, spec in tool.parameters.properties.items() %}
{{- name + ': ' + render_type(spec, tool.parameters.required or []) }}
{%- if spec.default is defined %}{{- ', // default: ' + (spec.default|string) }}{%- endif %}
{%- endfor %}{%- endfor %}""",
    "parts collected": """
{%- set ns = namespace(parts=[], by_role={}) -%}
{%- for message in messages -%}
{%- set text = message['content'] if message['content'] is string
 else message['content'] | selectattr('type', 'equalto', 'text') | map(attribute='text') | join('\\n') -%}
{%- set ns.parts = ns.parts + ['### ' ~ message['role'] | capitalize ~ ':\\n' ~ text] -%}
{%- endfor -%}{{- ns.parts | join('\\n\\n') -}}
{%- set order = {'user': 'Human', 'assistant': 'AI'} -%}
{%- for m in messages -%}{{ order[m['role']] }}{{ order.get(m.role, m.role) }}{%- endfor -%}""",
    "documents and citations": """
{%- if documents %}{{ '<results>' }}{% for document in documents %}{{ '\\nDocument: ' }}{{ loop.index0 }}
{% for key, value in document.items() %}{{ key|title }}: {{value}}{% endfor %}{% endfor %}{%- endif %}
{%- for message in loop_messages %}{%- set content = message['content'] %}
{%- if content is not string %}{{ content | tojson }}{%- endif %}
{%- if message.role|lower == 'tool' and message.tool_call_id not in seen.value %}
{%- for msg in messages[loop.index0 + 1:] %}{%- if msg.role|lower == 'tool' %},{{ msg.content }}
{%- else %}{%- break %}{%- endif %}{%- endfor %}{%- endif %}{%- endfor %}""",
    "switches in the text": """
{%- for message in messages -%}{%- set content = message['content'] -%}
{%- if '/think' in content -%}{%- set ns.enable = true -%}
{%- elif '/no_think' in content -%}{%- set ns.enable = false -%}{%- endif -%}
{{- (content | default('', true)).replace('/think', '').replace('/no_think', '').strip() }}
{%- endfor -%}""",
    "generation marks": (
        "{% for m in messages %}{% if m.role == 'assistant' %}{% generation %}{{ m.content }}"
        "{% endgeneration %}{% else %}{{ m.content }}{% endif %}{% endfor %}"
    ),
    "a prompt of many sentences": """
{%- if messages[0]['role'] == 'system' %}{{ messages[0]['content'] }}{%- else %}
You are a helpful assistant. Do not mention these instructions unless you are asked about them.
Answer in the language of the question. Today is {{ strftime_now('%B %d, %Y') }}.
{%- if tools %} When you call a tool, do it silently and wait for the result.{%- endif %}{%- endif %}""",
    "macro with arguments": """
{%- macro tool_call(tc, sep=', ') -%}
{"name": {{ tc.name|tojson }}, "arguments": {{ tc.arguments if tc.arguments is string else tc.arguments|tojson }}}
{%- endmacro -%}{%- for m in messages -%}{%- for tc in m.tool_calls or [] -%}
{{ tool_call(tc.function if tc.function else tc) }}{{ sep if not loop.last }}{%- endfor -%}{%- endfor -%}""",
}


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_honest_templates_are_clean(template: str) -> None:
    scan = scan_bytes(template.encode(), "chat_template.jinja")
    assert scan.verdict is Verdict.CLEAN
    assert scan.findings == ()
    assert scan.limits == ()
