"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "classes of timm as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "enumerations of timm: calling one looks up a member",
    "reads, writes or fetches what the model names",
)
TREES: dict[str, str] = {}
NAMES = """
@timm.layers.activations
c0 GELU GELUTanh HardMish HardSigmoid HardSwish Mish PReLU QuickGELU Sigmoid Swish Tanh
n1 gelu gelu_tanh hard_sigmoid hard_swish mish quick_gelu sigmoid swish tanh
@timm.layers.activations_me
c0 HardMishAutoFn HardMishMe HardSigmoidAutoFn HardSigmoidMe HardSwishAutoFn HardSwishMe MishAutoFn MishMe SwishAutoFn SwishMe
@timm.layers.adaptive_avgmax_pool
c0 AdaptiveAvgMaxPool2d AdaptiveCatAvgMaxPool2d FastAdaptiveAvgMaxPool FastAdaptiveAvgPool FastAdaptiveCatAvgMaxPool FastAdaptiveMaxPool SelectAdaptivePool2d
@timm.layers.attention
c0 Attention AttentionRope
@timm.layers.attention2d
c0 Attention2d MultiQueryAttention2d MultiQueryAttentionV2
@timm.layers.attention_pool
c0 AttentionPoolLatent AttentionPoolPrr
@timm.layers.attention_pool2d
c0 AttentionPool2d RotAttentionPool2d
@timm.layers.blur_pool
c0 BlurPool2d
@timm.layers.bottleneck_attn
c0 BottleneckAttn PosEmbedRel
@timm.layers.cbam
c0 CbamModule ChannelAttn LightCbamModule LightChannelAttn LightSpatialAttn SpatialAttn
@timm.layers.classifier
c0 ClNormMlpClassifierHead ClassifierHead NormMlpClassifierHead
@timm.layers.cond_conv2d
c0 CondConv2d
@timm.layers.config
c0 set_exportable set_layer_config set_no_jit set_scriptable
@timm.layers.conv2d_same
c0 Conv2dSame Conv2dSameExport
@timm.layers.conv_bn_act
c0 ConvNormAct
@timm.layers.coord_attn
c0 CoordAttn EfficientLocalAttn SimpleCoordAttn StripAttn
@timm.layers.diff_attention
c0 DiffAttention
@timm.layers.drop
c0 DropBlock2d DropPath
@timm.layers.eca
c0 CecaModule EcaModule
@timm.layers.evo_norm
c0 EvoNorm2dB0 EvoNorm2dB1 EvoNorm2dB2 EvoNorm2dS0 EvoNorm2dS0a EvoNorm2dS1 EvoNorm2dS1a EvoNorm2dS2 EvoNorm2dS2a
@timm.layers.filter_response_norm
c0 FilterResponseNormAct2d FilterResponseNormTlu2d
@timm.layers.format
e2 Format
@timm.layers.gather_excite
c0 GatherExcite
@timm.layers.global_context
c0 GlobalContext
@timm.layers.grn
c0 GlobalResponseNorm
@timm.layers.halo_attn
c0 HaloAttn PosEmbedRel
@timm.layers.hybrid_embed
c0 HybridEmbed HybridEmbedWithSize
@timm.layers.inplace_abn
c0 InplaceAbn
@timm.layers.interpolate
c0 RegularGridInterpolator
@timm.layers.lambda_layer
c0 LambdaLayer
@timm.layers.layer_scale
c0 LayerScale LayerScale2d
@timm.layers.linear
c0 Linear
@timm.layers.median_pool
c0 MedianPool2d
@timm.layers.mixed_conv2d
c0 MixedConv2d
@timm.layers.ml_decoder
c0 MLDecoder TransformerDecoderLayerOptimal
@timm.layers.mlp
c0 ConvMlp GatedMlp GlobalResponseNormMlp GluMlp Mlp SwiGLU
@timm.layers.non_local_attn
c0 BatNonLocalAttn BilinearAttnTransform NonLocalAttn
@timm.layers.norm
c0 GroupNorm GroupNorm1 LayerNorm LayerNorm2d LayerNorm2dFp32 LayerNormExp2d LayerNormFp32 RmsNorm RmsNorm2d RmsNorm2dFp32 RmsNormFp32 SimpleNorm SimpleNorm2d SimpleNorm2dFp32 SimpleNormFp32
@timm.layers.norm_act
c0 BatchNormAct2d FrozenBatchNormAct2d GroupNorm1Act GroupNormAct LayerNormAct LayerNormAct2d LayerNormAct2dFp32 LayerNormActFp32 RmsNormAct RmsNormAct2d RmsNormAct2dFp32 RmsNormActFp32 SyncBatchNormAct
@timm.layers.other_pool
c0 LsePlus1d LsePlus2d SimPool1d SimPool2d
@timm.layers.patch_dropout
c0 PatchDropout PatchDropoutWithIndices
@timm.layers.patch_embed
c0 PatchEmbed PatchEmbedInterpolator PatchEmbedResamplerFixedOrigSize PatchEmbedWithSize
@timm.layers.pool2d_same
c0 AvgPool2dSame MaxPool2dSame
@timm.layers.pos_embed_rel
c0 RelPosBias RelPosBiasTf RelPosMlp
@timm.layers.pos_embed_sincos
c0 FourierEmbed RotaryEmbedding RotaryEmbeddingCat RotaryEmbeddingDinoV3 RotaryEmbeddingMRope RotaryEmbeddingMixed _RotaryEmbeddingBase
@timm.layers.selective_kernel
c0 SelectiveKernel SelectiveKernelAttn
@timm.layers.separable_conv
c0 SeparableConv2d SeparableConvNormAct
@timm.layers.space_to_depth
c0 DepthToSpace SpaceToDepth
@timm.layers.split_attn
c0 RadixSoftmax SplitAttn
@timm.layers.split_batchnorm
c0 SplitBatchNorm2d
@timm.layers.squeeze_excite
c0 EffectiveSEModule SEModule SqueezeExciteCl
@timm.layers.std_conv
c0 ScaledStdConv2d ScaledStdConv2dSame StdConv2d StdConv2dSame
@timm.loss.asymmetric_loss
c0 AsymmetricLossMultiLabel AsymmetricLossSingleLabel
@timm.loss.binary_cross_entropy
c0 BinaryCrossEntropy
@timm.loss.cross_entropy
c0 LabelSmoothingCrossEntropy SoftTargetCrossEntropy
@timm.loss.distribution_balanced_loss
c0 DistributionBalancedLoss
@timm.loss.jsd
c0 JsdCrossEntropy
@timm.loss.poly_loss
c0 PolyBinaryCrossEntropy PolyCrossEntropy
@timm.loss.two_way_loss
c0 TwoWayLoss
@timm.loss.zlpr_loss
c0 ZlprLoss
@timm.models._efficientnet_blocks
c0 CondConvResidual ConvBnAct DepthwiseSeparableConv EdgeResidual InvertedResidual MobileAttention SqueezeExcite UniversalInvertedResidual
@timm.models._efficientnet_builder
c0 EfficientNetBuilder
@timm.models._features
c0 FeatureDictNet FeatureGetterNet FeatureHookNet FeatureHooks FeatureInfo FeatureListNet
@timm.models._features_fx
c0 FeatureGraphNet GraphExtractNet
@timm.models._hub
a3 download_cached_file load_state_dict_from_hf
@timm.models.beit
c0 Attention Beit Block RelativePositionBias
@timm.models.byobnet
c0 BasicBlock BottleneckBlock ByoBlockCfg ByoModelCfg ByobNet DarkBlock DownsampleAvg EdgeBlock LayerFn MobileOneBlock RepVggBlock SelfAttnBlock Stem
@timm.models.cait
c0 Cait ClassAttn LayerScaleBlock LayerScaleBlockClassAttn TalkingHeadAttn
@timm.models.coat
c0 CoaT ConvPosEnc ConvRelPosEnc FactorAttnConvRelPosEnc ParallelBlock SerialBlock
@timm.models.convit
c0 Block ConVit GPSA MHSA
@timm.models.convmixer
c0 ConvMixer Residual
@timm.models.convnext
c0 ConvNeXt ConvNeXtBlock ConvNeXtStage Downsample
@timm.models.cpubone
c0 CPUBone CPUBoneBlock ClsHead ConvAttention ConvLayer FusedMBConv LinearLayer MBConv ResidualBlock
@timm.models.crossvit
c0 CrossAttention CrossAttentionBlock CrossVit MultiScaleBlock PatchEmbed
@timm.models.csatv2
c0 Block CSATv2 Dct1d Dct2d Dct2dStats LearnableDct2d PosConv SpatialAttention SpatialTransformerBlock TransformerBlock
@timm.models.cspnet
c0 BottleneckBlock CrossStage CrossStage3 CspModelCfg CspNet CspStagesCfg CspStemCfg DarkBlock DarkStage EdgeBlock
@timm.models.cspnext
c0 CspNext CspNextBlock CspNextLayer DepthwiseSeparableConv SPPBottleneck
@timm.models.davit
c0 ChannelAttention ChannelAttentionV2 ChannelBlock ConvPosEnc DaVit DaVitStage Downsample SpatialBlock Stem WindowAttention
@timm.models.deepseek_vit
c0 DeepseekVitAligner DeepseekVitBlock DeepseekVitClassifier DeepseekVitEncoder
@timm.models.deit
c0 VisionTransformerDistilled
@timm.models.densenet
c0 DenseBlock DenseLayer DenseNet DenseTransition
@timm.models.dla
c0 DLA DlaBasic DlaBottle2neck DlaBottleneck DlaRoot DlaTree
@timm.models.dpn
c0 BnAct BnActConv2d DPN DualPathBlock
@timm.models.edgenext
c0 ConvBlock CrossCovarianceAttn EdgeNeXt EdgeNeXtStage PositionalEncodingFourier SplitTransposeBlock
@timm.models.efficientformer
c0 Attention ConvMlpWithNorm Downsample EfficientFormer EfficientFormerStage Flat MetaBlock1d MetaBlock2d Pooling Stem4
@timm.models.efficientformer_v2
c0 Attention2d Attention2dDownsample ConvMlpWithNorm ConvNorm Downsample EfficientFormerV2 EfficientFormerV2Block EfficientFormerV2Stage LocalGlobalQuery Stem4
@timm.models.efficientnet
c0 EfficientNet EfficientNetFeatures
@timm.models.efficientvim
c0 ConvLayer1d ConvLayer2d EfficientViM EfficientViMBlock EfficientViMDistilled EfficientViMStage FFN HSMSSD PatchMerging Stem
@timm.models.efficientvit_mit
c0 ClassifierHead ConvBlock ConvNormAct DSConv EfficientVit EfficientVitBlock EfficientVitLarge EfficientVitLargeStage EfficientVitStage FusedMBConv LiteMLA MBConv ResidualBlock Stem
@timm.models.efficientvit_msra
c0 CascadedGroupAttention ConvMlp ConvNorm EfficientVitBlock EfficientVitMsra EfficientVitStage LocalWindowAttention NormLinear PatchEmbedding PatchMerging ResidualDrop
@timm.models.eva
c0 Eva EvaAttention EvaBlock EvaBlockPostNorm
@timm.models.fasternet
c0 Block FasterNet MLPBlock Partial_conv3 PatchEmbed PatchMerging
@timm.models.fastvit
c0 Attention AttentionBlock ConvMlp FastVit FastVitStage LayerScale2d MobileOneBlock PatchEmbed RepConditionalPosEnc RepMixer RepMixerBlock ReparamLargeKernelConv
@timm.models.focalnet
c0 Downsample FocalModulation FocalNet FocalNetBlock FocalNetStage
@timm.models.gcvit
c0 Downsample2d FeatureBlock GlobalContextVit GlobalContextVitBlock GlobalContextVitStage MbConvBlock Stem WindowAttentionGlobal
@timm.models.gemma4_vit
c0 Gemma4Attention Gemma4Block Gemma4ClippableLinear Gemma4GatedMlp Gemma4PatchEmbed Gemma4RotaryEmbedding2D Gemma4VisionPooler Gemma4VitClassifier Gemma4VitEncoder
@timm.models.ghostnet
c0 GhostBottleneck GhostBottleneckV3 GhostModule GhostModuleV2 GhostModuleV3 GhostNet
@timm.models.hgnet
c0 ClassifierHead ConvBNAct EseModule HighPerfGpuBlock HighPerfGpuNet HighPerfGpuStage LearnableAffineBlock LightConvBNAct StemV1 StemV2
@timm.models.hiera
c0 Hiera HieraBlock MaskUnitAttention PatchEmbed Reroll Unroll
@timm.models.hieradet_sam2
c0 HieraDet HieraPatchEmbed MultiScaleAttention MultiScaleBlock
@timm.models.hrnet
c0 HighResolutionModule HighResolutionNet HighResolutionNetFeatures SequentialList
@timm.models.iformer
c0 ConvBlock ConvNorm FFN IFormer NormLinear RepCPE RepVitClassifier Residual SHMA SHMABlock StageBlock Stem
@timm.models.inception_next
c0 ConvMlp InceptionDWConv2d MetaNeXt MetaNeXtBlock MetaNeXtStage MlpClassifierHead
@timm.models.inception_resnet_v2
c0 Block17 Block35 Block8 InceptionResnetV2 Mixed_5b Mixed_6a Mixed_7a
@timm.models.inception_v3
c0 InceptionA InceptionAux InceptionB InceptionC InceptionD InceptionE InceptionV3
@timm.models.inception_v4
c0 InceptionA InceptionB InceptionC InceptionV4 Mixed3a Mixed4a Mixed5a ReductionA ReductionB
@timm.models.lcnetv2
c0 LCNetV2 RepDepthwiseSeparable
@timm.models.levit
c0 Attention AttentionDownsample ConvNorm Downsample Levit LevitBlock LevitDistilled LevitDownsample LevitMlp LevitStage LinearNorm NormLinear Stem16 Stem8
@timm.models.lowformer
c0 ConvAttention ConvLayer FusedMBConv LowFormer LowFormerBlock MBConv ResidualBlock
@timm.models.mambaout
c0 Downsample DownsampleNormFirst GatedConvBlock MambaOut MambaOutStage MlpHead Stem
@timm.models.maxxvit
c0 Attention2d AttentionCl ConvNeXtBlock Downsample2d MaxxVit MaxxVitBlock MaxxVitCfg MaxxVitConvCfg MaxxVitStage MaxxVitTransformerCfg MbConvBlock ParallelMaxxVitBlock ParallelPartitionAttention PartitionAttention2d PartitionAttentionCl Stem TransformerBlock2d
@timm.models.metaformer
c0 Attention Downsampling GroupNorm1NoBias LayerNorm2dNoBias LayerNormNoBias MetaFormer MetaFormerBlock MetaFormerStage MlpHead Pooling Scale SepConv SquaredReLU StarReLU Stem
@timm.models.mlp_mixer
c0 Affine MixerBlock MlpMixer ResBlock SpatialGatingBlock SpatialGatingUnit
@timm.models.mobilenetv3
c0 MobileNetV3 MobileNetV3Features
@timm.models.mobilenetv5
c0 MobileNetV5 MobileNetV5Encoder MobileNetV5MultiScaleFusionAdapter
@timm.models.mobilevit
c0 LinearSelfAttention LinearTransformerBlock MobileVitBlock MobileVitV2Block
@timm.models.mvitv2
c0 MultiScaleAttention MultiScaleAttentionPoolFirst MultiScaleBlock MultiScaleVit MultiScaleVitCfg MultiScaleVitStage PatchEmbed
@timm.models.naflexvit
c0 NaFlexEmbeds NaFlexRopeIterator NaFlexVit NaFlexVitCfg
@timm.models.nasnet
c0 ActConvBn BranchSeparables CellStem0 CellStem1 FirstCell NASNetALarge NormalCell ReductionCell0 ReductionCell1 SeparableConv2d
@timm.models.nest
c0 Attention ConvPool Nest NestLevel TransformerLayer
@timm.models.nextvit
c0 ConvAttention ConvNormAct EfficientAttention NextConvBlock NextStage NextTransformerBlock NextViT PatchEmbed
@timm.models.nfnet
c0 DownsampleAvg GammaAct NfCfg NormFreeBlock NormFreeNet
@timm.models.pit
c0 ConvEmbedding Pooling PoolingVisionTransformer SequentialTuple Transformer
@timm.models.pnasnet
c0 ActConvBn BranchSeparables Cell CellBase CellStem0 FactorizedReduction PNASNet5Large SeparableConv2d
@timm.models.pvt_v2
c0 Attention Block MlpWithDepthwiseConv OverlapPatchEmbed PyramidVisionTransformerStage PyramidVisionTransformerV2
@timm.models.qwen3_vit
c0 Qwen3VitClassifier Qwen3VitEncoder Qwen3VitPatchMerger
@timm.models.rdnet
c0 Block BlockESE DenseBlock DenseStage RDNet
@timm.models.regnet
c0 Bottleneck PreBottleneck RegNet RegNetCfg RegStage
@timm.models.repghost
c0 RepGhostBottleneck RepGhostModule RepGhostNet
@timm.models.repvit
c0 ConvNorm NormLinear RepVggDw RepViTBlock RepVit RepVitClassifier RepVitDownsample RepVitMlp RepVitStage RepVitStem
@timm.models.res2net
c0 Bottle2neck
@timm.models.resnest
c0 ResNestBottleneck
@timm.models.resnet
c0 BasicBlock Bottleneck ResNet
@timm.models.resnetv2
c0 Bottleneck DownsampleAvg DownsampleConv PreActBasic PreActBottleneck ResNetStage ResNetV2
@timm.models.rexnet
c0 LinearBottleneck RexNet
@timm.models.selecsls
c0 SelecSls SelecSlsBlock SelectSeq SequentialList
@timm.models.senet
c0 Bottleneck SEBottleneck SEModule SENet SEResNeXtBottleneck SEResNetBlock SEResNetBottleneck
@timm.models.sequencer
c0 Downsample2d LSTM2d RNN2dBase RNNIdentity Sequencer2d Sequencer2dBlock Sequencer2dStage Shuffle
@timm.models.shvit
c0 BasicBlock Conv2dNorm FFN NormLinear PatchMerging Residual SHSA SHViT StageBlock
@timm.models.sknet
c0 SelectiveKernelBasic SelectiveKernelBottleneck
@timm.models.starnet
c0 Block ConvBN StarNet
@timm.models.swiftformer
c0 Block ConvEncoder EfficientAdditiveAttention Embedding LayerScale2d LocalRepresentation Mlp Stage SwiftFormer
@timm.models.swin_transformer
c0 PatchMerging SwinTransformer SwinTransformerBlock SwinTransformerStage WindowAttention
@timm.models.swin_transformer_v2
c0 PatchMerging SwinTransformerV2 SwinTransformerV2Block SwinTransformerV2Stage WindowAttention
@timm.models.swin_transformer_v2_cr
c0 PatchEmbed PatchMerging SwinTransformerV2Cr SwinTransformerV2CrBlock SwinTransformerV2CrStage WindowMultiHeadAttention
@timm.models.tiny_vit
c0 Attention ConvLayer ConvNorm MBConv NormMlp PatchEmbed PatchMerging TinyVit TinyVitBlock TinyVitStage
@timm.models.tnt
c0 Attention Block PixelEmbed TNT
@timm.models.tresnet
c0 BasicBlock Bottleneck TResNet
@timm.models.twins
c0 Block GlobalSubSampleAttn LocallyGroupedAttn PatchEmbed PosConv Twins
@timm.models.vgg
c0 ConvMlp VGG
@timm.models.visformer
c0 Attention Block SpatialMlp Visformer
@timm.models.vision_transformer
c0 Block DiffParallelScalingBlock ParallelScalingBlock ParallelThingsBlock ResPostBlock VisionTransformer
@timm.models.vision_transformer_hybrid
c0 ConvStem
@timm.models.vision_transformer_relpos
c0 RelPosAttention RelPosBlock ResPostRelPosBlock VisionTransformerRelPos
@timm.models.vision_transformer_sam
c0 Attention Block VisionTransformerSAM
@timm.models.vitamin
c0 Downsample2d GeGluMlp MbConvLNBlock MbConvStages Stem StridedConv VitCfg VitConvCfg
@timm.models.volo
c0 Attention ClassAttention ClassBlock Downsample OutlookAttention Outlooker PatchEmbed Transformer VOLO
@timm.models.vovnet
c0 OsaBlock OsaStage SequentialAppendList VovNet
@timm.models.xception
c0 Block SeparableConv2d Xception
@timm.models.xception_aligned
c0 PreSeparableConv2d PreXceptionModule SeparableConv2d XceptionAligned XceptionModule
@timm.models.xcit
c0 ClassAttentionBlock ConvPatchEmbed LPI PositionalEncodingFourier XCA XCABlock Xcit
@timm.optim._optim_factory
c0 OptimInfo OptimizerRegistry
@timm.optim._types
c0 OptimizerCallable
@timm.optim.adabelief
c0 AdaBelief
@timm.optim.adafactor
c0 Adafactor
@timm.optim.adafactor_bv
c0 AdafactorBigVision
@timm.optim.adahessian
c0 Adahessian
@timm.optim.adamp
c0 AdamP
@timm.optim.adamw
c0 AdamWLegacy
@timm.optim.adan
c0 Adan MultiTensorApply
@timm.optim.adopt
c0 Adopt
@timm.optim.kron
c0 Kron
@timm.optim.lamb
c0 Lamb
@timm.optim.laprop
c0 LaProp
@timm.optim.lars
c0 Lars
@timm.optim.lion
c0 Lion
@timm.optim.lookahead
c0 Lookahead
@timm.optim.madgrad
c0 MADGRAD
@timm.optim.mars
c0 Mars
@timm.optim.muon
c0 Muon
@timm.optim.nadam
c0 NAdamLegacy
@timm.optim.nadamw
c0 NAdamW
@timm.optim.nvnovograd
c0 NvNovoGrad
@timm.optim.radam
c0 RAdamLegacy
@timm.optim.rmsprop_tf
c0 RMSpropTF
@timm.optim.sgdp
c0 SGDP
@timm.optim.sgdw
c0 SGDW
@timm.scheduler.cosine_lr
c0 CosineLRScheduler
@timm.scheduler.multistep_lr
c0 MultiStepLRScheduler
@timm.scheduler.plateau_lr
c0 PlateauLRScheduler
@timm.scheduler.poly_lr
c0 PolyLRScheduler
@timm.scheduler.scheduler
c0 Scheduler
@timm.scheduler.step_lr
c0 StepLRScheduler
@timm.scheduler.tanh_lr
c0 TanhLRScheduler
@timm.scheduler.wsd_lr
c0 WSDLRScheduler
"""
