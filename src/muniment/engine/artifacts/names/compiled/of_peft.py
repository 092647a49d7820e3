"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of peft; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of peft: calling it looks up a member",
    "is an exception of peft, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@peft.config
c0 PeftConfig PeftConfigMixin PromptLearningConfig
@peft.mapping_func
c0 _LoraPeftModel _TunerPeftModel
@peft.mixed_model
c0 PeftMixedModel
@peft.peft_model
c0 PeftModel PeftModelForCausalLM PeftModelForFeatureExtraction PeftModelForQuestionAnswering PeftModelForSeq2SeqLM PeftModelForSequenceClassification PeftModelForTokenClassification TunerLayerStatus TunerModelStatus
@peft.tuners._buffer_dict
c0 BufferDict
@peft.tuners.adalora.bnb
c0 SVDLinear4bit SVDLinear8bitLt
@peft.tuners.adalora.config
c0 AdaLoraConfig
@peft.tuners.adalora.gptq
c0 SVDQuantLinear
@peft.tuners.adalora.layer
c0 AdaLoraLayer RankAllocator SVDConv2d SVDLinear
@peft.tuners.adalora.model
c0 AdaLoraModel
@peft.tuners.adamss.asa_callback
c0 AdamssAsaCallback
@peft.tuners.adamss.config
c0 AdamssConfig
@peft.tuners.adamss.layer
c0 AdamssLayer Linear
@peft.tuners.adamss.model
c0 AdamssModel
@peft.tuners.adaption_prompt.config
c0 AdaptionPromptConfig ModelTypeConfig
@peft.tuners.adaption_prompt.layer
c0 AdaptedAttention AdaptedAttentionGPT _BaseAdaptedAttention
@peft.tuners.adaption_prompt.model
c0 AdaptionPromptModel
@peft.tuners.beft.config
c0 BeftConfig
@peft.tuners.beft.layer
c0 BeftLayer Linear
@peft.tuners.beft.model
c0 BeftModel
@peft.tuners.boft.config
c0 BOFTConfig
@peft.tuners.boft.layer
c0 BOFTLayer Conv2d FastBlockDiag Linear MultiplicativeDropoutLayer
@peft.tuners.boft.model
c0 BOFTModel
@peft.tuners.c3a.config
c0 C3AConfig
@peft.tuners.c3a.layer
c0 C3ALayer C3ALinear
@peft.tuners.c3a.model
c0 C3AModel
@peft.tuners.c3a.utils
c0 BlockCircularConvolution
@peft.tuners.cartridge.config
c0 CartridgeConfig
@peft.tuners.cartridge.model
c0 CartridgeEncoder
@peft.tuners.cpt.config
c0 CPTConfig
@peft.tuners.cpt.model
c0 CPTEmbedding
@peft.tuners.deft.config
c0 DeftConfig
@peft.tuners.deft.layer
c0 DeftLayer DeftLinear
@peft.tuners.deft.model
c0 DeftModel
@peft.tuners.delora.config
c0 DeloraConfig
@peft.tuners.delora.layer
c0 DeloraLayer DeloraLinear
@peft.tuners.delora.model
c0 DeloraModel
@peft.tuners.fourierft.config
c0 FourierFTConfig
@peft.tuners.fourierft.layer
c0 FourierFTLayer FourierFTLinear
@peft.tuners.fourierft.model
c0 FourierFTModel
@peft.tuners.frod.config
c0 FrodConfig
@peft.tuners.frod.layer
c0 FrodLayer Linear
@peft.tuners.frod.model
c0 FrodModel
@peft.tuners.glora.config
c0 GloraConfig
@peft.tuners.glora.layer
c0 GloraEmptyPath GloraLayer GloraLinear GloraLoraPath GloraPath GloraScalarPath GloraVectorPath
@peft.tuners.glora.model
c0 GloraModel
@peft.tuners.gralora.config
c0 GraloraConfig
@peft.tuners.gralora.layer
c0 GraloraLayer Linear
@peft.tuners.gralora.model
c0 GraloraModel
@peft.tuners.hira.bnb
c0 Linear4bit Linear8bitLt
@peft.tuners.hira.config
c0 HiraConfig
@peft.tuners.hira.layer
c0 Conv1d Conv2d Conv3d Embedding HiraLayer Linear _ConvNd
@peft.tuners.hira.model
c0 HiraModel
@peft.tuners.hra.config
c0 HRAConfig
@peft.tuners.hra.layer
c0 HRAConv2d HRALayer HRALinear
@peft.tuners.hra.model
c0 HRAModel
@peft.tuners.ia3.bnb
c0 Linear4bit Linear8bitLt
@peft.tuners.ia3.config
c0 IA3Config
@peft.tuners.ia3.layer
c0 Conv2d Conv3d IA3Layer Linear _ConvNd
@peft.tuners.ia3.model
c0 IA3Model
@peft.tuners.lily.config
c0 LilyConfig
@peft.tuners.lily.layer
c0 LilyLayer Linear
@peft.tuners.lily.model
c0 LilyModel
@peft.tuners.ln_tuning.config
c0 LNTuningConfig
@peft.tuners.ln_tuning.layer
c0 LNTuningLayer
@peft.tuners.ln_tuning.model
c0 LNTuningModel
@peft.tuners.loha.config
c0 LoHaConfig
@peft.tuners.loha.layer
c0 Conv1d Conv2d HadaWeight HadaWeightCP Linear LoHaLayer
@peft.tuners.loha.model
c0 LoHaModel
@peft.tuners.lokr.config
c0 LoKrConfig
@peft.tuners.lokr.layer
c0 Conv1d Conv2d Linear LoKrLayer
@peft.tuners.lokr.model
c0 LoKrModel
@peft.tuners.lora.aqlm
c0 AqlmLoraLinear
@peft.tuners.lora.arrow
c0 ArrowLoraLinearLayer
@peft.tuners.lora.awq
c0 AwqLoraLinear
@peft.tuners.lora.bnb
c0 Linear4bit Linear8bitLt
@peft.tuners.lora.config
c0 ArrowConfig BdLoraConfig CordaConfig EvaConfig KasaConfig LoftQConfig LoraConfig LoraGAConfig LoraRuntimeConfig MontecloraConfig VeloraConfig
@peft.tuners.lora.corda
c0 CordaEigens
@peft.tuners.lora.dora
c0 DoraConv1dLayer DoraConv2dLayer DoraConv3dLayer DoraEmbeddingLayer DoraLinearLayer _DoraConvNdLayer
@peft.tuners.lora.eetq
c0 EetqLoraLinear
@peft.tuners.lora.eva
c0 HashHook SVDHook _Hook
@peft.tuners.lora.gptq
c0 GPTQLoraLinear
@peft.tuners.lora.hqq
c0 HqqLoraLinear
@peft.tuners.lora.layer
c0 Conv1d Conv2d Conv3d Embedding Linear LoraEmbeddingATPHolder LoraLayer LoraVariant MultiheadAttention ParamWrapper _ConvNd _LoraFactorsProxy _LoraParameterProxy
@peft.tuners.lora.model
c0 LoraModel
@peft.tuners.lora.monteclora
c0 BufferedMontecloraSampler MontecloraSampler
@peft.tuners.lora.te
c0 TeLinear
@peft.tuners.lora.tp_layer
c0 LoraParallelLinear
@peft.tuners.lora.variants
c0 ALoraLinearVariant ArrowLinearVariant BdLoraLinearVariant BlockDiagonalLinear DoraConv1dVariant DoraConv2dVariant DoraConv3dVariant DoraEmbeddingVariant DoraLinearVariant KasaLinearVariant MiCAEmbeddingVariant MiCALinearVariant MontecloraLinearVariant QALoraLinearVariant VeloraLinearVariant _DoraConvNdVariant
@peft.tuners.lora.velora
c0 VeloraFunction
@peft.tuners.lycoris_utils
c0 LycorisConfig LycorisLayer LycorisTuner
@peft.tuners.miss.config
c0 MissConfig
@peft.tuners.miss.layer
c0 MissLayer MissLinear
@peft.tuners.miss.model
c0 MissModel
@peft.tuners.mixed.model
c0 MixedModel
@peft.tuners.multitask_prompt_tuning.config
c0 MultitaskPromptTuningConfig
e1 MultitaskPromptTuningInit
@peft.tuners.multitask_prompt_tuning.model
c0 MultitaskPromptEmbedding
@peft.tuners.oft.config
c0 OFTConfig
@peft.tuners.oft.layer
c0 Conv2d Embedding Linear MultiplicativeDropoutLayer OFTLayer OFTRotationModule
@peft.tuners.oft.model
c0 OFTModel
@peft.tuners.osf.config
c0 OSFConfig
@peft.tuners.osf.model
c0 OSFModel
@peft.tuners.p_tuning.config
c0 PromptEncoderConfig
e1 PromptEncoderReparameterizationType
@peft.tuners.p_tuning.model
c0 PromptEncoder
@peft.tuners.peanut.config
c0 PeanutConfig
@peft.tuners.peanut.layer
c0 Linear PeanutLayer
@peft.tuners.peanut.model
c0 PeanutModel
@peft.tuners.poly.config
c0 PolyConfig
@peft.tuners.poly.layer
c0 Linear PolyLayer
@peft.tuners.poly.model
c0 PolyModel
@peft.tuners.poly.router
c0 PolyRouter Router
@peft.tuners.prefix_tuning.config
c0 PrefixTuningConfig
@peft.tuners.prefix_tuning.model
c0 PrefixEncoder
@peft.tuners.prompt_tuning.config
c0 PromptTuningConfig
e1 PromptTuningInit
@peft.tuners.prompt_tuning.model
c0 PromptEmbedding
@peft.tuners.psoft.config
c0 PsoftConfig
@peft.tuners.psoft.layer
c0 Linear OrthLayer PsoftLayer
@peft.tuners.psoft.model
c0 PsoftModel
@peft.tuners.pvera.bnb
c0 Linear4bit Linear8bitLt
@peft.tuners.pvera.config
c0 PveraConfig
@peft.tuners.pvera.layer
c0 Linear PveraLayer
@peft.tuners.pvera.model
c0 PveraModel
@peft.tuners.randlora.bnb
c0 Linear4bit Linear8bitLt
@peft.tuners.randlora.config
c0 RandLoraConfig
@peft.tuners.randlora.layer
c0 Linear RandLoraLayer UniqueBaseGrad
@peft.tuners.randlora.model
c0 RandLoraModel
@peft.tuners.road.bnb
c0 Linear4bit Linear8bitLt
@peft.tuners.road.config
c0 RoadConfig
@peft.tuners.road.layer
c0 Linear RoadLayer
@peft.tuners.road.model
c0 RoadModel
@peft.tuners.shadow.config
c0 ShadowConfig
@peft.tuners.shadow.diffusion_models
c0 DetachedFluxShadowModel DiffusionShadowBackend Flux2ShadowBackend _SharedModuleProxy
@peft.tuners.shadow.layers
c0 DetachedShadowModel ShadowCache ShadowCarrier ShadowLayer
@peft.tuners.shadow.model
c0 ShadowModel _TokenShadowBackbone _TokenShadowConfig
@peft.tuners.shira.config
c0 ShiraConfig
@peft.tuners.shira.layer
c0 Linear ShiraLayer
@peft.tuners.shira.model
c0 ShiraModel
@peft.tuners.supertuning.config
c0 SupertuningConfig
@peft.tuners.supertuning.layer
c0 Linear SupertuningLayer
@peft.tuners.supertuning.model
c0 SupertuningModel
@peft.tuners.tinylora.config
c0 TinyLoraConfig
@peft.tuners.tinylora.layer
c0 Embedding Linear TinyLoraLayer
@peft.tuners.tinylora.model
c0 TinyLoraModel
@peft.tuners.trainable_tokens.config
c0 TrainableTokensConfig
@peft.tuners.trainable_tokens.layer
c0 TrainableTokensLayer
@peft.tuners.trainable_tokens.model
c0 TrainableTokensModel
@peft.tuners.tuners_utils
c0 BasePromptEncoder BaseTuner BaseTunerLayer _ExcludedModule
@peft.tuners.unilora.config
c0 UniLoraConfig
@peft.tuners.unilora.layer
c0 Linear UniLoraLayer
@peft.tuners.unilora.model
c0 UniLoraModel
@peft.tuners.vblora.config
c0 VBLoRAConfig
@peft.tuners.vblora.layer
c0 Linear VBLoRALayer
@peft.tuners.vblora.model
c0 VBLoRAModel
@peft.tuners.vera.config
c0 VeraConfig
@peft.tuners.vera.layer
c0 Linear VeraLayer
@peft.tuners.vera.model
c0 VeraModel
@peft.tuners.waveft.config
c0 WaveFTConfig
@peft.tuners.waveft.layer
c0 WaveFTLayer WaveFTLinear
@peft.tuners.waveft.model
c0 WaveFTModel
@peft.tuners.waveft.wavelet
c0 Wavelet
@peft.tuners.waveft.waverec2d
c0 Wavelet WaveletDetailTuple2d WaveletTensorTuple
@peft.tuners.xlora.classifier
c0 TemperatureScaledSoftmax XLoraClassifier
@peft.tuners.xlora.config
c0 XLoraConfig
@peft.tuners.xlora.layer
c0 XLoraConv2dLayer XLoraEmbeddingLayer XLoraLayer XLoraLinearLayer
@peft.tuners.xlora.model
c0 XLoraModel
@peft.utils.error
k2 NoMatchingPeftModuleError PeftError
@peft.utils.incremental_pca
c0 IncrementalPCA
@peft.utils.integrations
c0 TpInfo
@peft.utils.loftq_utils
c0 _SafetensorLoader
@peft.utils.other
c0 AuxiliaryTrainingWrapper ModulesToSaveWrapper TrainableTokensWrapper
@peft.utils.peft_types
e1 PeftType TaskType
@peft.utils.quantization_utils
c0 Bnb4bitBackend Bnb8bitBackend ForwardOnlyQuantizationBackend HqqBackend QuantizationBackend TorchaoBackend
@peft.utils.transformers_weight_conversion
c0 FlattenDims PeftConcatenate PermuteDims
@peft.utils.warning
k2 PeftWarning
"""
