"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "classes of mlflow as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "computes with what it is given and touches nothing else; models of its library keep it",
    "enumerations of mlflow: calling one looks up a member",
    "exceptions of mlflow: their constructors keep their arguments",
    "reads another pickle, where no list is applied to it",
    "runs code or imports modules that its state names, as soon as it is unpickled or filled",
    "runs code or programs, or imports what it is given the name of",
)
TREES: dict[str, str] = {
    "mlflow.projects": "g0",
    "mlflow.pyfunc.scoring_server": "g0",
    "mlflow.utils.process": "g0",
}
NAMES = """
@mlflow.agent.setup.cli
g7 _git_root
@mlflow.agno
g7 autolog
@mlflow.agno.utils
g7 discover_storage_backends find_model_subclasses
@mlflow.claude_code.plugin
g7 _run_claude
@mlflow.crewai
g7 _import_class _import_module
@mlflow.entities._job
c1 Job JobProgress JobScopedPermission
@mlflow.entities._job_status
e3 JobStatus
@mlflow.entities._mlflow_object
c1 _MlflowObject _MlflowObjectPrinter
@mlflow.entities.assessment
c1 Assessment Expectation ExpectationValue Feedback FeedbackValue IssueReference IssueReferenceValue
@mlflow.entities.assessment_error
c1 AssessmentError
@mlflow.entities.assessment_source
c1 AssessmentSource AssessmentSourceType
@mlflow.entities.dataset
c1 Dataset
@mlflow.entities.dataset_input
c1 DatasetInput
@mlflow.entities.dataset_record
c1 DatasetRecord
@mlflow.entities.dataset_record_source
c1 DatasetRecordSource
e3 DatasetRecordSourceType
@mlflow.entities.dataset_summary
c1 _DatasetSummary
@mlflow.entities.document
c1 Document
@mlflow.entities.entity_type
c1 EntityAssociationType
@mlflow.entities.evaluation_dataset
c1 EvaluationDataset
e3 DatasetGranularity
@mlflow.entities.experiment
c1 Experiment
@mlflow.entities.experiment_tag
c1 ExperimentTag
@mlflow.entities.file_info
c1 FileInfo
@mlflow.entities.gateway_budget_policy
c1 BudgetDuration GatewayBudgetPolicy
e3 BudgetAction BudgetDurationUnit BudgetTargetScope BudgetUnit
@mlflow.entities.gateway_endpoint
c1 FallbackConfig GatewayEndpoint GatewayEndpointBinding GatewayEndpointModelConfig GatewayEndpointModelMapping GatewayEndpointTag GatewayModelDefinition
e3 FallbackStrategy GatewayModelLinkageType GatewayResourceType RoutingStrategy
@mlflow.entities.gateway_guardrail
c1 GatewayGuardrail GatewayGuardrailConfig
e3 GuardrailAction GuardrailStage
@mlflow.entities.gateway_secrets
c1 GatewaySecretInfo
@mlflow.entities.input_tag
c1 InputTag
@mlflow.entities.issue
c1 Issue
e3 IssueSeverity IssueStatus
@mlflow.entities.lifecycle_stage
c1 LifecycleStage
@mlflow.entities.link
c1 Link
@mlflow.entities.logged_model
c1 LoggedModel
@mlflow.entities.logged_model_input
c1 LoggedModelInput
@mlflow.entities.logged_model_output
c1 LoggedModelOutput
@mlflow.entities.logged_model_parameter
c1 LoggedModelParameter
@mlflow.entities.logged_model_status
e3 LoggedModelStatus
@mlflow.entities.logged_model_tag
c1 LoggedModelTag
@mlflow.entities.mcp_access_endpoint
c1 MCPAccessEndpoint
@mlflow.entities.mcp_server
c1 MCPTool
e3 MCPRemoteTransportType MCPStatus
@mlflow.entities.mcp_server_version
c1 ConnectOptionSettings MCPServerVersion
@mlflow.entities.metric
c1 Metric MetricWithRunId
@mlflow.entities.model_registry._model_registry_entity
c1 _ModelRegistryEntity
@mlflow.entities.model_registry.model_version
c1 ModelVersion
@mlflow.entities.model_registry.model_version_deployment_job_run_state
c1 ModelVersionDeploymentJobRunState
@mlflow.entities.model_registry.model_version_deployment_job_state
c1 ModelVersionDeploymentJobState
@mlflow.entities.model_registry.model_version_search
c1 ModelVersionSearch
@mlflow.entities.model_registry.model_version_status
c1 ModelVersionStatus
@mlflow.entities.model_registry.model_version_tag
c1 ModelVersionTag
@mlflow.entities.model_registry.prompt
c1 Prompt
@mlflow.entities.model_registry.prompt_version
c1 PromptModelConfig PromptVersion
@mlflow.entities.model_registry.registered_model
c1 RegisteredModel
@mlflow.entities.model_registry.registered_model_alias
c1 RegisteredModelAlias
@mlflow.entities.model_registry.registered_model_deployment_job_state
c1 RegisteredModelDeploymentJobState
@mlflow.entities.model_registry.registered_model_search
c1 RegisteredModelSearch
@mlflow.entities.model_registry.registered_model_tag
c1 RegisteredModelTag
@mlflow.entities.multipart_upload
c1 CreateMultipartUploadResponse MultipartUploadCredential MultipartUploadPart
@mlflow.entities.param
c1 Param
@mlflow.entities.presigned_download
c1 PresignedDownloadUrlResponse
@mlflow.entities.presigned_upload
c1 CreatePresignedUploadResponse
@mlflow.entities.run
c1 Run
@mlflow.entities.run_data
c1 RunData
@mlflow.entities.run_info
c1 RunInfo orderable_attribute searchable_attribute
@mlflow.entities.run_inputs
c1 RunInputs
@mlflow.entities.run_outputs
c1 RunOutputs
@mlflow.entities.run_status
c1 RunStatus
@mlflow.entities.run_tag
c1 RunTag
@mlflow.entities.scorer
c1 ScorerVersion
@mlflow.entities.session
c1 Session
@mlflow.entities.source_type
c1 SourceType
@mlflow.entities.span
c1 LazySpan LiveSpan NoOpSpan Span SpanType _CachedSpanAttributesRegistry _SpanAttributesRegistry
@mlflow.entities.span_event
c1 CustomEncoder SpanEvent
@mlflow.entities.span_log_level
e3 SpanLogLevel
@mlflow.entities.span_status
c1 SpanStatus
e3 SpanStatusCode
@mlflow.entities.trace
c1 Trace
@mlflow.entities.trace_data
c1 TraceData
@mlflow.entities.trace_info
c1 TraceInfo
@mlflow.entities.trace_info_v2
c1 TraceInfoV2
@mlflow.entities.trace_location
c1 InferenceTableLocation MlflowExperimentLocation TraceLocation TraceLocationBase UCSchemaLocation UnityCatalog
e3 TraceLocationType
@mlflow.entities.trace_metrics
c1 MetricAggregation MetricDataPoint
e3 AggregationType MetricViewType
@mlflow.entities.trace_state
e3 TraceState
@mlflow.entities.trace_status
e3 TraceStatus
@mlflow.entities.view_type
c1 ViewType
@mlflow.entities.webhook
c1 Webhook WebhookEvent WebhookTestResult
e3 WebhookAction WebhookEntity WebhookStatus
@mlflow.entities.workspace
c1 TraceArchivalConfig Workspace
e3 WorkspaceDeletionMode
@mlflow.genai.agent_server.utils
g7 setup_mlflow_git_based_version_tracking
@mlflow.genai.scorers.deepeval.registry
g7 get_metric_class
@mlflow.genai.scorers.ragas.registry
g7 get_metric_class
@mlflow.genai.scorers.scorer_utils
g7 recreate_function
@mlflow.langchain.databricks_dependencies
g7 _isinstance_with_multiple_modules
@mlflow.langchain.utils.logging
g7 _get_supported_llms patch_langchain_type_to_cls_dict
@mlflow.llama_index.serialize_objects
g7 _get_object_import_path dict_to_object
@mlflow.metrics.metric_definitions
g7 _load_from_github
@mlflow.models.container
g7 _install_pyfunc_deps _serve_pyfunc _sigterm_handler
@mlflow.models.docker_utils
g7 build_image_from_context
@mlflow.models.evaluation.base
g7 evaluate
@mlflow.models.signature
c1 ModelSignature _TypeHints
@mlflow.models.utils
g7 _load_model_code_path
@mlflow.pydantic_ai
g7 _tool_manager_uses_execute_tool_call autolog
@mlflow.pydantic_ai.autolog
g7 _get_span_type
@mlflow.pyfunc
g0 _load_model_or_server load_model
g7 spark_udf
@mlflow.pyfunc.dbconnect_artifact_cache
g7 archive_directory
@mlflow.pyfunc.model
g0 _load_context_model_and_signature _load_pyfunc
g5 _maybe_decompress_cloudpickle_load
n2 PythonModel
@mlflow.pytorch
g5 _validate_pt2_archive_is_pickle_free load_state_dict
g7 _load_model
@mlflow.pytorch._lightning_autolog
g5 patched_fit
@mlflow.rfunc.backend
g7 _execute
@mlflow.sagemaker
g7 run_local
@mlflow.server
g7 _is_factory
@mlflow.server.assistant.session
g7 terminate_session_process
@mlflow.server.auth
g7 get_auth_func
@mlflow.server.jobs.utils
g7 _exec_job_in_subproc _launch_executor_runner _launch_job_runner _load_function _start_watcher_to_kill_job_runner_if_mlflow_server_dies is_process_alive
@mlflow.sklearn
g0 _load_model_from_local_file _load_pyfunc load_model
@mlflow.sklearn.utils
g7 _backported_all_estimators
@mlflow.statsmodels
g5 _load_model
@mlflow.telemetry.client
g7 _warm_up_databricks_sdk
@mlflow.tensorflow
g7 _load_keras_model load_model
@mlflow.tracing.utils.warning
g7 suppress_warning
@mlflow.tracking.fluent
g7 autolog
@mlflow.types.chat
c1 AudioContentPart BaseRequestPayload ChatChoice ChatChoiceDelta ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatTool ChatUsage Function FunctionParams FunctionToolDefinition ImageContentPart ImageUrl InputAudio ParamProperty ParamType PromptTokensDetails ReasoningContentPart ReasoningSummaryPart ResponseFormat TextContentPart ToolCall ToolCallDelta ToolChoice ToolChoiceFunction
@mlflow.types.llm
c1 ChatChoice ChatChoiceDelta ChatChoiceLogProbs ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatParams FunctionToolCallArguments FunctionToolDefinition ParamProperty ParamType TokenLogProb TokenUsageStats ToolCall ToolDefinition ToolParamsSchema TopTokenLogProb _BaseDataclass
@mlflow.types.schema
c1 AnyType Array BaseType ColSpec Map Object ParamSchema ParamSpec ParamSpec.ParamSpecTypedDict Property Schema SparkMLVector TensorInfo TensorSpec
e3 DataType
@mlflow.types.type_hints
c1 ColSpecType ValidationResult
k4 InvalidTypeHintException UnsupportedTypeHintException
@mlflow.types.utils
k4 InvalidDataForSignatureInferenceError TensorsNotSupportedException
@mlflow.utils
g7 check_port_connectivity
@mlflow.utils._capture_modules
g7 store_imported_modules
@mlflow.utils.autologging_utils
g7 _check_and_log_warning_for_unsupported_package_versions get_autolog_function
@mlflow.utils.autologging_utils.versioning
g7 is_flavor_supported_for_associated_package_versions
@mlflow.utils.class_utils
g7 _get_class_from_string
@mlflow.utils.databricks_utils
g7 is_dbfs_fuse_available is_uc_volume_fuse_available
@mlflow.utils.doctor
g7 doctor
@mlflow.utils.environment
g7 _validate_version_constraints
@mlflow.utils.gorilla
g7 _load_module
@mlflow.utils.import_hooks
g7 _create_import_hook_from_entrypoint _create_import_hook_from_string
@mlflow.utils.lazy_load
g6 LazyLoader
@mlflow.utils.requirements_utils
g7 _get_installed_version _run_command
@mlflow.utils.uv_utils
g7 export_uv_requirements get_uv_version run_uv_sync
"""
