"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "is a class of timm; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of timm: calling it looks up a member",
    "reads, writes or fetches what the model names",
)
TREES: dict[str, str] = {}
NAMES = """
@timm.layers.activations
c1 GELU GELUTanh HardMish HardSigmoid HardSwish Mish PReLU QuickGELU Sigmoid Swish Tanh
n0 gelu gelu_tanh hard_sigmoid hard_swish mish quick_gelu sigmoid swish tanh
@timm.layers.activations_me
c1 HardMishAutoFn HardMishMe HardSigmoidAutoFn HardSigmoidMe HardSwishAutoFn HardSwishMe MishAutoFn MishMe SwishAutoFn SwishMe
@timm.layers.adaptive_avgmax_pool
c1 AdaptiveAvgMaxPool2d AdaptiveCatAvgMaxPool2d FastAdaptiveAvgMaxPool FastAdaptiveAvgPool FastAdaptiveCatAvgMaxPool FastAdaptiveMaxPool SelectAdaptivePool2d
@timm.layers.attention
c1 Attention AttentionRope
@timm.layers.attention2d
c1 Attention2d MultiQueryAttention2d MultiQueryAttentionV2
@timm.layers.attention_pool
c1 AttentionPoolLatent AttentionPoolPrr
@timm.layers.attention_pool2d
c1 AttentionPool2d RotAttentionPool2d
@timm.layers.blur_pool
c1 BlurPool2d
@timm.layers.bottleneck_attn
c1 BottleneckAttn PosEmbedRel
@timm.layers.cbam
c1 CbamModule ChannelAttn LightCbamModule LightChannelAttn LightSpatialAttn SpatialAttn
@timm.layers.classifier
c1 ClNormMlpClassifierHead ClassifierHead NormMlpClassifierHead
@timm.layers.cond_conv2d
c1 CondConv2d
@timm.layers.config
c1 set_exportable set_layer_config set_no_jit set_scriptable
@timm.layers.conv2d_same
c1 Conv2dSame Conv2dSameExport
@timm.layers.conv_bn_act
c1 ConvNormAct
@timm.layers.coord_attn
c1 CoordAttn EfficientLocalAttn SimpleCoordAttn StripAttn
@timm.layers.diff_attention
c1 DiffAttention
@timm.layers.drop
c1 DropBlock2d DropPath
@timm.layers.eca
c1 CecaModule EcaModule
@timm.layers.evo_norm
c1 EvoNorm2dB0 EvoNorm2dB1 EvoNorm2dB2 EvoNorm2dS0 EvoNorm2dS0a EvoNorm2dS1 EvoNorm2dS1a EvoNorm2dS2 EvoNorm2dS2a
@timm.layers.filter_response_norm
c1 FilterResponseNormAct2d FilterResponseNormTlu2d
@timm.layers.format
e2 Format
@timm.layers.gather_excite
c1 GatherExcite
@timm.layers.global_context
c1 GlobalContext
@timm.layers.grn
c1 GlobalResponseNorm
@timm.layers.halo_attn
c1 HaloAttn PosEmbedRel
@timm.layers.hybrid_embed
c1 HybridEmbed HybridEmbedWithSize
@timm.layers.inplace_abn
c1 InplaceAbn
@timm.layers.interpolate
c1 RegularGridInterpolator
@timm.layers.lambda_layer
c1 LambdaLayer
@timm.layers.layer_scale
c1 LayerScale LayerScale2d
@timm.layers.linear
c1 Linear
@timm.layers.median_pool
c1 MedianPool2d
@timm.layers.mixed_conv2d
c1 MixedConv2d
@timm.layers.ml_decoder
c1 MLDecoder TransformerDecoderLayerOptimal
@timm.layers.mlp
c1 ConvMlp GatedMlp GlobalResponseNormMlp GluMlp Mlp SwiGLU
@timm.layers.non_local_attn
c1 BatNonLocalAttn BilinearAttnTransform NonLocalAttn
@timm.layers.norm
c1 GroupNorm GroupNorm1 LayerNorm LayerNorm2d LayerNorm2dFp32 LayerNormExp2d LayerNormFp32 RmsNorm RmsNorm2d RmsNorm2dFp32 RmsNormFp32 SimpleNorm SimpleNorm2d SimpleNorm2dFp32 SimpleNormFp32
@timm.layers.norm_act
c1 BatchNormAct2d FrozenBatchNormAct2d GroupNorm1Act GroupNormAct LayerNormAct LayerNormAct2d LayerNormAct2dFp32 LayerNormActFp32 RmsNormAct RmsNormAct2d RmsNormAct2dFp32 RmsNormActFp32 SyncBatchNormAct
@timm.layers.other_pool
c1 LsePlus1d LsePlus2d SimPool1d SimPool2d
@timm.layers.patch_dropout
c1 PatchDropout PatchDropoutWithIndices
@timm.layers.patch_embed
c1 PatchEmbed PatchEmbedInterpolator PatchEmbedResamplerFixedOrigSize PatchEmbedWithSize
@timm.layers.pool2d_same
c1 AvgPool2dSame MaxPool2dSame
@timm.layers.pos_embed_rel
c1 RelPosBias RelPosBiasTf RelPosMlp
@timm.layers.pos_embed_sincos
c1 FourierEmbed RotaryEmbedding RotaryEmbeddingCat RotaryEmbeddingDinoV3 RotaryEmbeddingMRope RotaryEmbeddingMixed _RotaryEmbeddingBase
@timm.layers.selective_kernel
c1 SelectiveKernel SelectiveKernelAttn
@timm.layers.separable_conv
c1 SeparableConv2d SeparableConvNormAct
@timm.layers.space_to_depth
c1 DepthToSpace SpaceToDepth
@timm.layers.split_attn
c1 RadixSoftmax SplitAttn
@timm.layers.split_batchnorm
c1 SplitBatchNorm2d
@timm.layers.squeeze_excite
c1 EffectiveSEModule SEModule SqueezeExciteCl
@timm.layers.std_conv
c1 ScaledStdConv2d ScaledStdConv2dSame StdConv2d StdConv2dSame
@timm.loss.asymmetric_loss
c1 AsymmetricLossMultiLabel AsymmetricLossSingleLabel
@timm.loss.binary_cross_entropy
c1 BinaryCrossEntropy
@timm.loss.cross_entropy
c1 LabelSmoothingCrossEntropy SoftTargetCrossEntropy
@timm.loss.distribution_balanced_loss
c1 DistributionBalancedLoss
@timm.loss.jsd
c1 JsdCrossEntropy
@timm.loss.poly_loss
c1 PolyBinaryCrossEntropy PolyCrossEntropy
@timm.loss.two_way_loss
c1 TwoWayLoss
@timm.loss.zlpr_loss
c1 ZlprLoss
@timm.models._efficientnet_blocks
c1 CondConvResidual ConvBnAct DepthwiseSeparableConv EdgeResidual InvertedResidual MobileAttention SqueezeExcite UniversalInvertedResidual
@timm.models._efficientnet_builder
c1 EfficientNetBuilder
@timm.models._features
c1 FeatureDictNet FeatureGetterNet FeatureHookNet FeatureHooks FeatureInfo FeatureListNet
@timm.models._features_fx
c1 FeatureGraphNet GraphExtractNet
@timm.models._hub
a3 download_cached_file load_state_dict_from_hf
@timm.models.beit
c1 Attention Beit Block RelativePositionBias
@timm.models.byobnet
c1 BasicBlock BottleneckBlock ByoBlockCfg ByoModelCfg ByobNet DarkBlock DownsampleAvg EdgeBlock LayerFn MobileOneBlock RepVggBlock SelfAttnBlock Stem
@timm.models.cait
c1 Cait ClassAttn LayerScaleBlock LayerScaleBlockClassAttn TalkingHeadAttn
@timm.models.coat
c1 CoaT ConvPosEnc ConvRelPosEnc FactorAttnConvRelPosEnc ParallelBlock SerialBlock
@timm.models.convit
c1 Block ConVit GPSA MHSA
@timm.models.convmixer
c1 ConvMixer Residual
@timm.models.convnext
c1 ConvNeXt ConvNeXtBlock ConvNeXtStage Downsample
@timm.models.cpubone
c1 CPUBone CPUBoneBlock ClsHead ConvAttention ConvLayer FusedMBConv LinearLayer MBConv ResidualBlock
@timm.models.crossvit
c1 CrossAttention CrossAttentionBlock CrossVit MultiScaleBlock PatchEmbed
@timm.models.csatv2
c1 Block CSATv2 Dct1d Dct2d Dct2dStats LearnableDct2d PosConv SpatialAttention SpatialTransformerBlock TransformerBlock
@timm.models.cspnet
c1 BottleneckBlock CrossStage CrossStage3 CspModelCfg CspNet CspStagesCfg CspStemCfg DarkBlock DarkStage EdgeBlock
@timm.models.cspnext
c1 CspNext CspNextBlock CspNextLayer DepthwiseSeparableConv SPPBottleneck
@timm.models.davit
c1 ChannelAttention ChannelAttentionV2 ChannelBlock ConvPosEnc DaVit DaVitStage Downsample SpatialBlock Stem WindowAttention
@timm.models.deepseek_vit
c1 DeepseekVitAligner DeepseekVitBlock DeepseekVitClassifier DeepseekVitEncoder
@timm.models.deit
c1 VisionTransformerDistilled
@timm.models.densenet
c1 DenseBlock DenseLayer DenseNet DenseTransition
@timm.models.dla
c1 DLA DlaBasic DlaBottle2neck DlaBottleneck DlaRoot DlaTree
@timm.models.dpn
c1 BnAct BnActConv2d DPN DualPathBlock
@timm.models.edgenext
c1 ConvBlock CrossCovarianceAttn EdgeNeXt EdgeNeXtStage PositionalEncodingFourier SplitTransposeBlock
@timm.models.efficientformer
c1 Attention ConvMlpWithNorm Downsample EfficientFormer EfficientFormerStage Flat MetaBlock1d MetaBlock2d Pooling Stem4
@timm.models.efficientformer_v2
c1 Attention2d Attention2dDownsample ConvMlpWithNorm ConvNorm Downsample EfficientFormerV2 EfficientFormerV2Block EfficientFormerV2Stage LocalGlobalQuery Stem4
@timm.models.efficientnet
c1 EfficientNet EfficientNetFeatures
@timm.models.efficientvim
c1 ConvLayer1d ConvLayer2d EfficientViM EfficientViMBlock EfficientViMDistilled EfficientViMStage FFN HSMSSD PatchMerging Stem
@timm.models.efficientvit_mit
c1 ClassifierHead ConvBlock ConvNormAct DSConv EfficientVit EfficientVitBlock EfficientVitLarge EfficientVitLargeStage EfficientVitStage FusedMBConv LiteMLA MBConv ResidualBlock Stem
@timm.models.efficientvit_msra
c1 CascadedGroupAttention ConvMlp ConvNorm EfficientVitBlock EfficientVitMsra EfficientVitStage LocalWindowAttention NormLinear PatchEmbedding PatchMerging ResidualDrop
@timm.models.eva
c1 Eva EvaAttention EvaBlock EvaBlockPostNorm
@timm.models.fasternet
c1 Block FasterNet MLPBlock Partial_conv3 PatchEmbed PatchMerging
@timm.models.fastvit
c1 Attention AttentionBlock ConvMlp FastVit FastVitStage LayerScale2d MobileOneBlock PatchEmbed RepConditionalPosEnc RepMixer RepMixerBlock ReparamLargeKernelConv
@timm.models.focalnet
c1 Downsample FocalModulation FocalNet FocalNetBlock FocalNetStage
@timm.models.gcvit
c1 Downsample2d FeatureBlock GlobalContextVit GlobalContextVitBlock GlobalContextVitStage MbConvBlock Stem WindowAttentionGlobal
@timm.models.gemma4_vit
c1 Gemma4Attention Gemma4Block Gemma4ClippableLinear Gemma4GatedMlp Gemma4PatchEmbed Gemma4RotaryEmbedding2D Gemma4VisionPooler Gemma4VitClassifier Gemma4VitEncoder
@timm.models.ghostnet
c1 GhostBottleneck GhostBottleneckV3 GhostModule GhostModuleV2 GhostModuleV3 GhostNet
@timm.models.hgnet
c1 ClassifierHead ConvBNAct EseModule HighPerfGpuBlock HighPerfGpuNet HighPerfGpuStage LearnableAffineBlock LightConvBNAct StemV1 StemV2
@timm.models.hiera
c1 Hiera HieraBlock MaskUnitAttention PatchEmbed Reroll Unroll
@timm.models.hieradet_sam2
c1 HieraDet HieraPatchEmbed MultiScaleAttention MultiScaleBlock
@timm.models.hrnet
c1 HighResolutionModule HighResolutionNet HighResolutionNetFeatures SequentialList
@timm.models.iformer
c1 ConvBlock ConvNorm FFN IFormer NormLinear RepCPE RepVitClassifier Residual SHMA SHMABlock StageBlock Stem
@timm.models.inception_next
c1 ConvMlp InceptionDWConv2d MetaNeXt MetaNeXtBlock MetaNeXtStage MlpClassifierHead
@timm.models.inception_resnet_v2
c1 Block17 Block35 Block8 InceptionResnetV2 Mixed_5b Mixed_6a Mixed_7a
@timm.models.inception_v3
c1 InceptionA InceptionAux InceptionB InceptionC InceptionD InceptionE InceptionV3
@timm.models.inception_v4
c1 InceptionA InceptionB InceptionC InceptionV4 Mixed3a Mixed4a Mixed5a ReductionA ReductionB
@timm.models.lcnetv2
c1 LCNetV2 RepDepthwiseSeparable
@timm.models.levit
c1 Attention AttentionDownsample ConvNorm Downsample Levit LevitBlock LevitDistilled LevitDownsample LevitMlp LevitStage LinearNorm NormLinear Stem16 Stem8
@timm.models.lowformer
c1 ConvAttention ConvLayer FusedMBConv LowFormer LowFormerBlock MBConv ResidualBlock
@timm.models.mambaout
c1 Downsample DownsampleNormFirst GatedConvBlock MambaOut MambaOutStage MlpHead Stem
@timm.models.maxxvit
c1 Attention2d AttentionCl ConvNeXtBlock Downsample2d MaxxVit MaxxVitBlock MaxxVitCfg MaxxVitConvCfg MaxxVitStage MaxxVitTransformerCfg MbConvBlock ParallelMaxxVitBlock ParallelPartitionAttention PartitionAttention2d PartitionAttentionCl Stem TransformerBlock2d
@timm.models.metaformer
c1 Attention Downsampling GroupNorm1NoBias LayerNorm2dNoBias LayerNormNoBias MetaFormer MetaFormerBlock MetaFormerStage MlpHead Pooling Scale SepConv SquaredReLU StarReLU Stem
@timm.models.mlp_mixer
c1 Affine MixerBlock MlpMixer ResBlock SpatialGatingBlock SpatialGatingUnit
@timm.models.mobilenetv3
c1 MobileNetV3 MobileNetV3Features
@timm.models.mobilenetv5
c1 MobileNetV5 MobileNetV5Encoder MobileNetV5MultiScaleFusionAdapter
@timm.models.mobilevit
c1 LinearSelfAttention LinearTransformerBlock MobileVitBlock MobileVitV2Block
@timm.models.mvitv2
c1 MultiScaleAttention MultiScaleAttentionPoolFirst MultiScaleBlock MultiScaleVit MultiScaleVitCfg MultiScaleVitStage PatchEmbed
@timm.models.naflexvit
c1 NaFlexEmbeds NaFlexRopeIterator NaFlexVit NaFlexVitCfg
@timm.models.nasnet
c1 ActConvBn BranchSeparables CellStem0 CellStem1 FirstCell NASNetALarge NormalCell ReductionCell0 ReductionCell1 SeparableConv2d
@timm.models.nest
c1 Attention ConvPool Nest NestLevel TransformerLayer
@timm.models.nextvit
c1 ConvAttention ConvNormAct EfficientAttention NextConvBlock NextStage NextTransformerBlock NextViT PatchEmbed
@timm.models.nfnet
c1 DownsampleAvg GammaAct NfCfg NormFreeBlock NormFreeNet
@timm.models.pit
c1 ConvEmbedding Pooling PoolingVisionTransformer SequentialTuple Transformer
@timm.models.pnasnet
c1 ActConvBn BranchSeparables Cell CellBase CellStem0 FactorizedReduction PNASNet5Large SeparableConv2d
@timm.models.pvt_v2
c1 Attention Block MlpWithDepthwiseConv OverlapPatchEmbed PyramidVisionTransformerStage PyramidVisionTransformerV2
@timm.models.qwen3_vit
c1 Qwen3VitClassifier Qwen3VitEncoder Qwen3VitPatchMerger
@timm.models.rdnet
c1 Block BlockESE DenseBlock DenseStage RDNet
@timm.models.regnet
c1 Bottleneck PreBottleneck RegNet RegNetCfg RegStage
@timm.models.repghost
c1 RepGhostBottleneck RepGhostModule RepGhostNet
@timm.models.repvit
c1 ConvNorm NormLinear RepVggDw RepViTBlock RepVit RepVitClassifier RepVitDownsample RepVitMlp RepVitStage RepVitStem
@timm.models.res2net
c1 Bottle2neck
@timm.models.resnest
c1 ResNestBottleneck
@timm.models.resnet
c1 BasicBlock Bottleneck ResNet
@timm.models.resnetv2
c1 Bottleneck DownsampleAvg DownsampleConv PreActBasic PreActBottleneck ResNetStage ResNetV2
@timm.models.rexnet
c1 LinearBottleneck RexNet
@timm.models.selecsls
c1 SelecSls SelecSlsBlock SelectSeq SequentialList
@timm.models.senet
c1 Bottleneck SEBottleneck SEModule SENet SEResNeXtBottleneck SEResNetBlock SEResNetBottleneck
@timm.models.sequencer
c1 Downsample2d LSTM2d RNN2dBase RNNIdentity Sequencer2d Sequencer2dBlock Sequencer2dStage Shuffle
@timm.models.shvit
c1 BasicBlock Conv2dNorm FFN NormLinear PatchMerging Residual SHSA SHViT StageBlock
@timm.models.sknet
c1 SelectiveKernelBasic SelectiveKernelBottleneck
@timm.models.starnet
c1 Block ConvBN StarNet
@timm.models.swiftformer
c1 Block ConvEncoder EfficientAdditiveAttention Embedding LayerScale2d LocalRepresentation Mlp Stage SwiftFormer
@timm.models.swin_transformer
c1 PatchMerging SwinTransformer SwinTransformerBlock SwinTransformerStage WindowAttention
@timm.models.swin_transformer_v2
c1 PatchMerging SwinTransformerV2 SwinTransformerV2Block SwinTransformerV2Stage WindowAttention
@timm.models.swin_transformer_v2_cr
c1 PatchEmbed PatchMerging SwinTransformerV2Cr SwinTransformerV2CrBlock SwinTransformerV2CrStage WindowMultiHeadAttention
@timm.models.tiny_vit
c1 Attention ConvLayer ConvNorm MBConv NormMlp PatchEmbed PatchMerging TinyVit TinyVitBlock TinyVitStage
@timm.models.tnt
c1 Attention Block PixelEmbed TNT
@timm.models.tresnet
c1 BasicBlock Bottleneck TResNet
@timm.models.twins
c1 Block GlobalSubSampleAttn LocallyGroupedAttn PatchEmbed PosConv Twins
@timm.models.vgg
c1 ConvMlp VGG
@timm.models.visformer
c1 Attention Block SpatialMlp Visformer
@timm.models.vision_transformer
c1 Block DiffParallelScalingBlock ParallelScalingBlock ParallelThingsBlock ResPostBlock VisionTransformer
@timm.models.vision_transformer_hybrid
c1 ConvStem
@timm.models.vision_transformer_relpos
c1 RelPosAttention RelPosBlock ResPostRelPosBlock VisionTransformerRelPos
@timm.models.vision_transformer_sam
c1 Attention Block VisionTransformerSAM
@timm.models.vitamin
c1 Downsample2d GeGluMlp MbConvLNBlock MbConvStages Stem StridedConv VitCfg VitConvCfg
@timm.models.volo
c1 Attention ClassAttention ClassBlock Downsample OutlookAttention Outlooker PatchEmbed Transformer VOLO
@timm.models.vovnet
c1 OsaBlock OsaStage SequentialAppendList VovNet
@timm.models.xception
c1 Block SeparableConv2d Xception
@timm.models.xception_aligned
c1 PreSeparableConv2d PreXceptionModule SeparableConv2d XceptionAligned XceptionModule
@timm.models.xcit
c1 ClassAttentionBlock ConvPatchEmbed LPI PositionalEncodingFourier XCA XCABlock Xcit
@timm.optim._optim_factory
c1 OptimInfo OptimizerRegistry
@timm.optim._types
c1 OptimizerCallable
@timm.optim.adabelief
c1 AdaBelief
@timm.optim.adafactor
c1 Adafactor
@timm.optim.adafactor_bv
c1 AdafactorBigVision
@timm.optim.adahessian
c1 Adahessian
@timm.optim.adamp
c1 AdamP
@timm.optim.adamw
c1 AdamWLegacy
@timm.optim.adan
c1 Adan MultiTensorApply
@timm.optim.adopt
c1 Adopt
@timm.optim.kron
c1 Kron
@timm.optim.lamb
c1 Lamb
@timm.optim.laprop
c1 LaProp
@timm.optim.lars
c1 Lars
@timm.optim.lion
c1 Lion
@timm.optim.lookahead
c1 Lookahead
@timm.optim.madgrad
c1 MADGRAD
@timm.optim.mars
c1 Mars
@timm.optim.muon
c1 Muon
@timm.optim.nadam
c1 NAdamLegacy
@timm.optim.nadamw
c1 NAdamW
@timm.optim.nvnovograd
c1 NvNovoGrad
@timm.optim.radam
c1 RAdamLegacy
@timm.optim.rmsprop_tf
c1 RMSpropTF
@timm.optim.sgdp
c1 SGDP
@timm.optim.sgdw
c1 SGDW
@timm.scheduler.cosine_lr
c1 CosineLRScheduler
@timm.scheduler.multistep_lr
c1 MultiStepLRScheduler
@timm.scheduler.plateau_lr
c1 PlateauLRScheduler
@timm.scheduler.poly_lr
c1 PolyLRScheduler
@timm.scheduler.scheduler
c1 Scheduler
@timm.scheduler.step_lr
c1 StepLRScheduler
@timm.scheduler.tanh_lr
c1 TanhLRScheduler
@timm.scheduler.wsd_lr
c1 WSDLRScheduler
"""
